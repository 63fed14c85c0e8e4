# Chapter 06 of the notes has a heading and no listing; this is
# its module with the array handed to each process, and shared.
with multiprocessing.Pool(j) as pool:
    sums = pool.starmap(sum_part, [(array, k, j) for k in range(j)])

shared = multiprocessing.Array('B', array, lock=False)
workers = [multiprocessing.Process(target=sum_shared, args=(shared, k, j))
           for k in range(j)]
