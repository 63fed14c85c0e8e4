/*
 * The yardstick of the kernel: the same trial division as src/core/workload/trial-division.ts, with the remainder of
 * 64-bit unsigned integers. Arguments: the numbers to test. Output: JSON.
 */
#include <inttypes.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static uint64_t divisions = 0;

static int is_prime(uint64_t candidate) {
  if (candidate < 3 || candidate % 2 == 0) return candidate == 2;
  uint64_t limit = (uint64_t)sqrt((double)candidate);
  for (uint64_t divisor = 3; divisor <= limit; divisor += 2) {
    if (candidate % divisor == 0) {
      divisions += (divisor - 1) >> 1;
      return 0;
    }
  }
  divisions += limit < 3 ? 0 : (limit - 1) >> 1;
  return 1;
}

int main(int count, char **arguments) {
  uint64_t *primes = malloc((size_t)count * sizeof *primes);
  int found = 0;
  struct timespec start, end;
  if (!primes) return 1;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (int index = 1; index < count; index++) {
    uint64_t candidate = strtoull(arguments[index], NULL, 10);
    if (is_prime(candidate)) primes[found++] = candidate;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  double elapsed = (double)(end.tv_sec - start.tv_sec) * 1e9 + (double)(end.tv_nsec - start.tv_nsec);
  printf("{\"nanoseconds\": %.0f, \"divisions\": %" PRIu64 ", \"primes\": [", elapsed, divisions);
  for (int index = 0; index < found; index++) printf("%s%" PRIu64, index ? ", " : "", primes[index]);
  printf("]}\n");
  free(primes);
  return 0;
}
