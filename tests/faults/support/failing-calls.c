/*
 * Preloaded into a program: lets the Nth call on files under LATCHKEY_FAULT_FOLDER fail.
 *
 * The program controls it by reading files that do not exist:
 *   /latchkey-faults/arm/<kinds>/<n>/<error>/<how>   kinds: letters out of "orwsn" (open, read, write, sync, names);
 *                                                    error: a number; how: once, always (the Nth and all after it),
 *                                                    or short (the Nth write is half done, then as always)
 *   /latchkey-faults/off                             nothing fails any more
 * Both read as "<calls seen> <calls failed> <first that failed>".
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define CONTROL "/latchkey-faults/"
#define MAX_FD 4096

static char is_ours[MAX_FD];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct {
  int on, n, error, always, is_short, seen, failed;
  char kinds[8];
  char first[512];
} fault;

static int under_folder(const char *path) {
  static const char *folder;
  static size_t length;
  char full[PATH_MAX * 2];
  if (!folder) {
    folder = getenv("LATCHKEY_FAULT_FOLDER");
    length = folder ? strlen(folder) : 0;
  }
  if (!length || !path) return 0;
  if (path[0] != '/') {
    char here[PATH_MAX];
    if (!getcwd(here, sizeof here)) return 0;
    snprintf(full, sizeof full, "%s/%s", here, path);
    path = full;
  }
  return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0);
}

/* 0: goes on; 1: fails, errno is set; 2: half of it is done */
static int strikes(char kind, const char *what) {
  int result = 0;
  pthread_mutex_lock(&lock);
  if (fault.on && strchr(fault.kinds, kind)) {
    fault.seen++;
    if (fault.seen == fault.n || (fault.always && fault.seen > fault.n)) {
      result = fault.is_short && kind == 'w' && fault.seen == fault.n ? 2 : 1;
      if (!fault.failed++) snprintf(fault.first, sizeof fault.first, "%s", what);
    }
  }
  pthread_mutex_unlock(&lock);
  if (result == 1) errno = fault.error;
  return result;
}

static int control(const char *path) {
  char text[1024];
  int fd;
  pthread_mutex_lock(&lock);
  if (strncmp(path, CONTROL "arm/", sizeof CONTROL + 3) == 0) {
    char how[16] = "";
    memset(&fault, 0, sizeof fault);
    sscanf(path + sizeof CONTROL + 3, "%7[a-z]/%d/%d/%15s", fault.kinds, &fault.n, &fault.error, how);
    fault.is_short = strcmp(how, "short") == 0;
    fault.always = fault.is_short || strcmp(how, "always") == 0;
    fault.on = 1;
  } else {
    fault.on = 0;
  }
  snprintf(text, sizeof text, "%d %d %s", fault.seen, fault.failed, fault.first);
  pthread_mutex_unlock(&lock);
  fd = memfd_create("latchkey-faults", 0);
  /* A number that was closed past us, by a system call of its own, may still be marked as ours. */
  if (fd >= 0 && fd < MAX_FD) is_ours[fd] = 0;
  if (fd < 0 || write(fd, text, strlen(text)) < 0) return -1;
  lseek(fd, 0, SEEK_SET);
  return fd;
}

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static int ours(int fd) { return fd >= 0 && fd < MAX_FD && is_ours[fd]; }
static int opened(int fd, int mine) {
  if (fd >= 0 && fd < MAX_FD) is_ours[fd] = (char)mine;
  return fd;
}

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list list; \
    va_start(list, flags); \
    mode = va_arg(list, mode_t); \
    va_end(list); \
  }
#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    MODE(flags) \
    if (strncmp(path, CONTROL, sizeof CONTROL - 1) == 0) return opened(control(path), 0); \
    int mine = under_folder(path); \
    if (mine && strikes('o', #name)) return -1; \
    return opened(real(path, flags, mode), mine); \
  }
#define OPENAT(name) \
  int name(int folder, const char *path, int flags, ...) { \
    REAL(name); \
    MODE(flags) \
    int mine = under_folder(path); \
    if (mine && strikes('o', #name)) return -1; \
    return opened(real(folder, path, flags, mode), mine); \
  }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
  REAL(close);
  opened(fd, 0);
  return real(fd);
}

#define ON_FD(type, name, kind, parameters, arguments) \
  type name parameters { \
    REAL(name); \
    if (ours(fd) && strikes(kind, #name)) return -1; \
    return real arguments; \
  }
ON_FD(ssize_t, read, 'r', (int fd, void *to, size_t n), (fd, to, n))
ON_FD(ssize_t, pread, 'r', (int fd, void *to, size_t n, off_t at), (fd, to, n, at))
ON_FD(ssize_t, pread64, 'r', (int fd, void *to, size_t n, off64_t at), (fd, to, n, at))
ON_FD(ssize_t, readv, 'r', (int fd, const struct iovec *v, int n), (fd, v, n))
ON_FD(ssize_t, preadv, 'r', (int fd, const struct iovec *v, int n, off_t at), (fd, v, n, at))
ON_FD(ssize_t, preadv64, 'r', (int fd, const struct iovec *v, int n, off64_t at), (fd, v, n, at))
ON_FD(ssize_t, writev, 'w', (int fd, const struct iovec *v, int n), (fd, v, n))
ON_FD(ssize_t, pwritev, 'w', (int fd, const struct iovec *v, int n, off_t at), (fd, v, n, at))
ON_FD(ssize_t, pwritev64, 'w', (int fd, const struct iovec *v, int n, off64_t at), (fd, v, n, at))
ON_FD(int, ftruncate, 'w', (int fd, off_t n), (fd, n))
ON_FD(int, ftruncate64, 'w', (int fd, off64_t n), (fd, n))
ON_FD(int, fsync, 's', (int fd), (fd))
ON_FD(int, fdatasync, 's', (int fd), (fd))

#define WRITE(name, parameters, arguments, half) \
  ssize_t name parameters { \
    REAL(name); \
    int struck = ours(fd) ? strikes('w', #name) : 0; \
    if (struck == 1) return -1; \
    return struck == 2 && n > 1 ? real half : real arguments; \
  }
WRITE(write, (int fd, const void *from, size_t n), (fd, from, n), (fd, from, n / 2))
WRITE(pwrite, (int fd, const void *from, size_t n, off_t at), (fd, from, n, at), (fd, from, n / 2, at))
WRITE(pwrite64, (int fd, const void *from, size_t n, off64_t at), (fd, from, n, at), (fd, from, n / 2, at))

ssize_t copy_file_range(int in, off64_t *from, int fd, off64_t *to, size_t n, unsigned flags) {
  REAL(copy_file_range);
  if ((ours(fd) || ours(in)) && strikes('w', "copy_file_range")) return -1;
  return real(in, from, fd, to, n, flags);
}
ssize_t sendfile64(int fd, int in, off64_t *from, size_t n) {
  REAL(sendfile64);
  if ((ours(fd) || ours(in)) && strikes('w', "sendfile")) return -1;
  return real(fd, in, from, n);
}
ssize_t sendfile(int fd, int in, off_t *from, size_t n) {
  REAL(sendfile);
  if ((ours(fd) || ours(in)) && strikes('w', "sendfile")) return -1;
  return real(fd, in, from, n);
}

#define ON_PATH(name, kind, parameters, arguments, path) \
  int name parameters { \
    REAL(name); \
    if (under_folder(path) && strikes(kind, #name)) return -1; \
    return real arguments; \
  }
ON_PATH(rename, 'n', (const char *from, const char *to), (from, to), to)
ON_PATH(renameat, 'n', (int a, const char *from, int b, const char *to), (a, from, b, to), to)
ON_PATH(link, 'n', (const char *from, const char *to), (from, to), to)
ON_PATH(unlink, 'n', (const char *path), (path), path)
ON_PATH(unlinkat, 'n', (int folder, const char *path, int flags), (folder, path, flags), path)
ON_PATH(rmdir, 'n', (const char *path), (path), path)
ON_PATH(mkdir, 'o', (const char *path, mode_t mode), (path, mode), path)
int scandir(const char *path, struct dirent ***names, int (*filter)(const struct dirent *),
            int (*compare)(const struct dirent **, const struct dirent **)) {
  REAL(scandir);
  if (under_folder(path) && strikes('o', "scandir")) return -1;
  return real(path, names, filter, compare);
}
int scandir64(const char *path, struct dirent64 ***names, int (*filter)(const struct dirent64 *),
              int (*compare)(const struct dirent64 **, const struct dirent64 **)) {
  REAL(scandir64);
  if (under_folder(path) && strikes('o', "scandir")) return -1;
  return real(path, names, filter, compare);
}
