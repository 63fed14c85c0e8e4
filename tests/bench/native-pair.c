/*
 * What the machine itself gives: trial division without any browser, by one process and by two that share it out, in
 * brackets 1, 2, 2, 1. The loop is that of src/core/workload/trial-division.ts, the way of splitting that of the engine:
 * numbers are claimed one by one from a shared counter. While one process works the other sleeps.
 * Arguments: a prime, how often a run tests it, brackets. Output: the speedup of each bracket, as JSON.
 */
#include <math.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PROCESSES = 2 };

static struct shared {
  sem_t called[PROCESSES], ended;
  atomic_int gate, claimed;
  int working;
  double begun[PROCESSES], done[PROCESSES];
  int primes[PROCESSES];
} *shared;

static int is_prime(double candidate) {
  double limit = floor(sqrt(candidate));
  for (double divisor = 3; divisor <= limit; divisor += 2) {
    double quotient = candidate / divisor;
    if (quotient == floor(quotient)) return 0;
  }
  return 1;
}

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void serve(int me, double prime, int times) {
  for (;;) {
    sem_wait(&shared->called[me]);
    if (shared->working == 0) _exit(0);
    atomic_fetch_add(&shared->gate, 1);
    while (atomic_load(&shared->gate) < shared->working) {
    }
    shared->begun[me] = milliseconds();
    int found = 0;
    while (atomic_fetch_add(&shared->claimed, 1) < times) found += is_prime(prime);
    shared->done[me] = milliseconds();
    shared->primes[me] = found;
    sem_post(&shared->ended);
  }
}

/* Milliseconds from the first beginning to the last end. */
static double timed(int processes, int times) {
  shared->working = processes;
  atomic_store(&shared->gate, 0);
  atomic_store(&shared->claimed, 0);
  for (int one = 0; one < processes; one++) sem_post(&shared->called[one]);
  for (int one = 0; one < processes; one++) sem_wait(&shared->ended);
  double begun = shared->begun[0], done = shared->done[0];
  int found = 0;
  for (int one = 0; one < processes; one++) {
    if (shared->begun[one] < begun) begun = shared->begun[one];
    if (shared->done[one] > done) done = shared->done[one];
    found += shared->primes[one];
  }
  if (found != times) exit(1);
  return done - begun;
}

int main(int count, char **arguments) {
  if (count != 4) return 1;
  double prime = strtod(arguments[1], NULL);
  int times = atoi(arguments[2]), brackets = atoi(arguments[3]);
  shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) return 1;
  sem_init(&shared->ended, 1, 0);
  for (int one = 0; one < PROCESSES; one++) {
    sem_init(&shared->called[one], 1, 0);
    if (fork() == 0) serve(one, prime, times);
  }
  timed(PROCESSES, times);
  printf("[");
  for (int bracket = 0; bracket < brackets; bracket++) {
    double first = timed(1, times), second = timed(2, times), third = timed(2, times), last = timed(1, times);
    printf("%s%.5f", bracket ? ", " : "", (first + last) / (second + third));
  }
  printf("]\n");
  shared->working = 0;
  for (int one = 0; one < PROCESSES; one++) sem_post(&shared->called[one]);
  while (wait(NULL) > 0) {
  }
  return 0;
}
