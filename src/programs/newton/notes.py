# The notes name Newton's method as inherently sequential
# and print no listing of it; this is the usual one.
def newton(n, x):
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y
