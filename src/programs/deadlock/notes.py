from threading import Lock

my_lock = Lock()

def get_data_from_file_v1(filename):
    my_lock.acquire()
    with open(filename, 'r') as f:
        data.append(f.read())
    my_lock.release()

def get_data_from_file_v2(filename):
    with my_lock, open(filename, 'r') as f:
        data.append(f.read())
