class MyThread(threading.Thread):
    def __init__(self, name, delay):
        threading.Thread.__init__(self)
        self.name = name
        self.delay = delay

    def run(self) -> None:
        print(f"Start thread:{self.name} ")
        thread_lock.acquire(blocking=True)
        func(self.name, self.delay)
        thread_lock.release()
        print(f"End thread:{self.name} ")

thread_lock = threading.Lock()

thread1 = MyThread("AAA", 0.5)
thread2 = MyThread("BBB", 1)
thread1.start()
thread2.start()
thread1.join()
thread2.join()
