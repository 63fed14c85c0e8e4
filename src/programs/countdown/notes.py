def func(name, delay):
    counter = 5
    while counter:
        time.sleep(delay)
        print(f"Thread{name} counting down:{counter} ...")
        counter -= 1

class MyThread(threading.Thread):
    def __init__(self, name, delay):
        threading.Thread.__init__(self)
        self.name = name
        self.delay = delay

    def run(self) -> None:
        print(f"Start thread:{self.name} ")
        func(self.name, self.delay)
        print(f"End thread:{self.name} ")

thread1 = MyThread("AAA", 0.5)
thread2 = MyThread("BBB", 1)
thread1.start()
thread2.start()
thread1.join()
thread2.join()
print("Finished.")
