def is_prime(x):
    if x < 2 or x % 2 == 0:
        return False
    if x == 2:
        return True
    limit = int(sqrt(x)) + 1
    for i in range(3, limit, 2):
        if x % i == 0:
            return False
    return True
