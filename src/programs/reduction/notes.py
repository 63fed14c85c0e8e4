# Chapter 07 of the notes has a heading and no listing;
# this is the operator that it names.
def reduce(sums):
    while len(sums) > 1:
        pairs = zip(sums[::2], sums[1::2])
        odd = [sums[-1]] if len(sums) % 2 else []
        sums = pool.starmap(add, pairs) + odd
    return sums[0]
