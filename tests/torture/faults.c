/* Between a program and the C library: the calls that change what is on the disk, below one folder.

   The Nth of them can be made to fail, and each can be written down with its bytes. Loaded with LD_PRELOAD; SQLite, Qt
   and Python alike pass through here. Syncing is left out, which is what takes long; where it matters, what had been
   synced is known from the recording. Nothing is held back before `fault_root` has named a folder.
*/
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

/* Kinds of calls; tests/torture/faults.py has the same. */
enum { OPENED = 1, CREATED = 2, WRITTEN = 4, SYNCED = 8, TRUNCATED = 16, RENAMED = 32, REMOVED = 64, FOLDER_MADE = 128,
       LINKED = 256, SYNC_FAILED = 512, NOTED = 1024, FOLDER_REMOVED = 2048 };

static char root[PATH_MAX];
static size_t root_length;
static unsigned armed_kinds;
static int armed_error, stays, half_is_written, has_failed;
static long countdown, counted, made[32];
static int record = -1;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static void *found(void **known, const char *name) {
    if (!*known) *known = dlsym(RTLD_NEXT, name);
    return *known;
}
#define KNOW(name) static void *real_##name
#define REAL(name) ((__typeof__(&name))found(&real_##name, #name))

/* --- told by the test ------------------------------------------------------------------------------------------- */

void fault_root(const char *folder) {
    root_length = strlen(folder);
    memcpy(root, folder, root_length + 1);
}

/* Let the call number `nth` (from 1) among those of these kinds fail, and with `for_good` all after it as well. */
void fault_arm(unsigned kinds, long nth, int error, int for_good) {
    armed_kinds = kinds, countdown = nth, armed_error = error, stays = for_good, half_is_written = error == ENOSPC;
    counted = has_failed = 0;
    memset(made, 0, sizeof made);
}

/* Nothing fails any more. */
void fault_disarm(void) { armed_kinds = 0; }

/* How many calls of these kinds there were since `fault_arm`. */
long fault_made(unsigned kinds) {
    long sum = 0;
    for (int bit = 0; bit < 32; bit++)
        if (kinds >> bit & 1) sum += made[bit];
    return sum;
}

/* The kind of the call that failed, 0 if none has. */
int fault_has_failed(void) { return has_failed; }

void fault_record(const char *path) {
    record = path ? syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0644) : -1;
}

/* --- inside ----------------------------------------------------------------------------------------------------- */

static int is_below(const char *path) {
    return root_length && strncmp(path, root, root_length) == 0 && (path[root_length] == '/' || !path[root_length]);
}

static int path_of(int descriptor, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return is_below(path);
}

static int whole_path(int folder, const char *name, char *path) {
    char start[PATH_MAX] = "";
    if (!root_length) return 0;
    if (name[0] != '/') {
        if (folder == AT_FDCWD) {
            if (!getcwd(start, sizeof start)) return 0;
        } else
            path_of(folder, start);
    }
    int length = snprintf(path, PATH_MAX, "%s%s%s", start, start[0] ? "/" : "", name);
    return length < PATH_MAX && is_below(path);
}

/* The error to fail with, 0 where the call is to be made. */
static int failing(unsigned kind) {
    __atomic_add_fetch(&made[__builtin_ctz(kind)], 1, __ATOMIC_SEQ_CST);
    if (!(armed_kinds & kind)) return 0;
    long number = __atomic_add_fetch(&counted, 1, __ATOMIC_SEQ_CST);
    if (number == countdown || (stays && number > countdown)) {
        has_failed = has_failed ? has_failed : (int)kind;
        return armed_error;
    }
    return 0;
}

static void note(uint32_t kind, uint64_t node, uint64_t at, const char *path, const char *other, const void *data,
                 uint64_t size) {
    if (record < 0) return;
    struct { uint32_t kind, path, other, unused; uint64_t node, at, size; } head = {
        kind, path ? strlen(path) : 0, other ? strlen(other) : 0, 0, node, at, size};
    struct iovec parts[] = {{&head, sizeof head}, {(void *)path, head.path}, {(void *)other, head.other},
                            {(void *)data, data ? size : 0}};
    pthread_mutex_lock(&turn);
    syscall(SYS_writev, record, parts, 4);
    pthread_mutex_unlock(&turn);
}

/* Something the test wishes to find in the recording. */
void fault_note(const char *text) { note(NOTED, 0, 0, text, 0, 0, 0); }

static uint64_t node_of(int descriptor) {
    struct stat about;
    return fstat(descriptor, &about) == 0 ? about.st_ino : 0;
}

static int refused(int error) {
    errno = error;
    return -1;
}

/* --- the calls -------------------------------------------------------------------------------------------------- */

KNOW(openat);
static int opening(int folder, const char *name, int flags, mode_t mode) {
    char path[PATH_MAX];
    struct stat about;
    if (!whole_path(folder, name, path)) return REAL(openat)(folder, name, flags, mode);
    int temporary = (flags & O_TMPFILE) == O_TMPFILE;
    int is_new = temporary || ((flags & O_CREAT) && fstatat(folder, name, &about, 0) != 0);
    int error = failing(is_new ? CREATED : OPENED);
    if (error && (is_new || error != EROFS || (flags & O_ACCMODE) != O_RDONLY)) return refused(error);
    int opened = REAL(openat)(folder, name, flags, mode);
    if (opened >= 0) {
        if (is_new) note(CREATED, node_of(opened), 0, temporary ? "" : path, 0, 0, 0);
        else if (flags & O_TRUNC) note(TRUNCATED, node_of(opened), 0, path, 0, 0, 0);
    }
    return opened;
}

#define MODE va_list more; va_start(more, flags); mode_t mode = va_arg(more, int); va_end(more)
int open(const char *name, int flags, ...) { MODE; return opening(AT_FDCWD, name, flags, mode); }
int open64(const char *name, int flags, ...) { MODE; return opening(AT_FDCWD, name, flags | O_LARGEFILE, mode); }
int openat(int folder, const char *name, int flags, ...) { MODE; return opening(folder, name, flags, mode); }
int openat64(int folder, const char *name, int flags, ...) { MODE; return opening(folder, name, flags, mode); }
int creat(const char *name, mode_t mode) { return opening(AT_FDCWD, name, O_CREAT | O_WRONLY | O_TRUNC, mode); }

static ssize_t writing(int descriptor, const void *data, size_t size, off_t at, int in_place) {
    char path[PATH_MAX];
    int ours = root_length && path_of(descriptor, path);
    if (ours) {
        int was_failing = has_failed, error = failing(WRITTEN);
        if (error && half_is_written && !was_failing && size > 1) size /= 2; /* what still had room */
        else if (error) return refused(error);
    }
    ssize_t done = in_place ? syscall(SYS_pwrite64, descriptor, data, size, at) : syscall(SYS_write, descriptor, data, size);
    if (ours && done > 0)
        note(WRITTEN, node_of(descriptor), in_place ? at : lseek(descriptor, 0, SEEK_CUR) - done, path, 0, data, done);
    return done;
}
ssize_t write(int descriptor, const void *data, size_t size) { return writing(descriptor, data, size, 0, 0); }
ssize_t pwrite(int descriptor, const void *data, size_t size, off_t at) { return writing(descriptor, data, size, at, 1); }
ssize_t pwrite64(int descriptor, const void *data, size_t size, off64_t at) { return writing(descriptor, data, size, at, 1); }

/* What copies from file to file is told that this cannot be done here, so that it writes. */
KNOW(sendfile);
ssize_t sendfile(int to, int from, off_t *at, size_t size) {
    char path[PATH_MAX];
    return root_length && path_of(to, path) ? refused(EINVAL) : REAL(sendfile)(to, from, at, size);
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t size) { return sendfile(to, from, at, size); }
KNOW(copy_file_range);
ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *there, size_t size, unsigned flags) {
    char path[PATH_MAX];
    return root_length && path_of(to, path) ? refused(EXDEV) : REAL(copy_file_range)(from, at, to, there, size, flags);
}
KNOW(writev);
ssize_t writev(int descriptor, const struct iovec *parts, int count) {
    char path[PATH_MAX];
    if (!root_length || !path_of(descriptor, path)) return REAL(writev)(descriptor, parts, count);
    return count ? writing(descriptor, parts[0].iov_base, parts[0].iov_len, 0, 0) : 0; /* a short write: it goes on */
}

static int syncing(int descriptor, long call) {
    char path[PATH_MAX];
    if (!root_length || !path_of(descriptor, path)) return syscall(call, descriptor);
    int error = failing(SYNCED);
    note(error ? SYNC_FAILED : SYNCED, node_of(descriptor), 0, path, 0, 0, 0);
    return error ? refused(error) : 0;
}
int fsync(int descriptor) { return syncing(descriptor, SYS_fsync); }
int fdatasync(int descriptor) { return syncing(descriptor, SYS_fdatasync); }

static int cutting(int descriptor, off_t size) {
    char path[PATH_MAX];
    int ours = root_length && path_of(descriptor, path), error = ours ? failing(TRUNCATED) : 0;
    if (error) return refused(error);
    int done = syscall(SYS_ftruncate, descriptor, size);
    if (ours && done == 0) note(TRUNCATED, node_of(descriptor), size, path, 0, 0, 0);
    return done;
}
int ftruncate(int descriptor, off_t size) { return cutting(descriptor, size); }
int ftruncate64(int descriptor, off64_t size) { return cutting(descriptor, size); }

/* Whoever asks is told that the disk is full, or may only be read, once it is. */
static void told(const char *name, unsigned long *flags, fsblkcnt64_t *free_blocks) {
    char path[PATH_MAX];
    if (!armed_kinds || !has_failed || !whole_path(AT_FDCWD, name, path)) return;
    if (armed_error == ENOSPC) *free_blocks = 0;
    if (armed_error == EROFS) *flags |= ST_RDONLY;
}
KNOW(statvfs64);
int statvfs64(const char *name, struct statvfs64 *about) {
    int done = REAL(statvfs64)(name, about);
    told(name, &about->f_flag, &about->f_bavail);
    return done;
}
int statvfs(const char *name, struct statvfs *about) { return statvfs64(name, (struct statvfs64 *)about); }

KNOW(renameat2);
static int renaming(int folder, const char *name, int other_folder, const char *other, unsigned flags) {
    char path[PATH_MAX], target[PATH_MAX];
    int from = whole_path(folder, name, path), to = whole_path(other_folder, other, target);
    int error = from || to ? failing(RENAMED) : 0;
    if (error) return refused(error);
    int done = REAL(renameat2)(folder, name, other_folder, other, flags);
    if ((from || to) && done == 0) note(RENAMED, 0, 0, path, target, 0, 0);
    return done;
}
int rename(const char *name, const char *other) { return renaming(AT_FDCWD, name, AT_FDCWD, other, 0); }
int renameat(int folder, const char *name, int other_folder, const char *other) {
    return renaming(folder, name, other_folder, other, 0);
}
int renameat2(int folder, const char *name, int other_folder, const char *other, unsigned flags) {
    return renaming(folder, name, other_folder, other, flags);
}

KNOW(unlinkat);
static int removing(int folder, const char *name, int flags) {
    char path[PATH_MAX];
    int ours = whole_path(folder, name, path), error = ours ? failing(REMOVED) : 0;
    if (error) return refused(error);
    int done = REAL(unlinkat)(folder, name, flags);
    if (ours && done == 0) note(flags & AT_REMOVEDIR ? FOLDER_REMOVED : REMOVED, 0, 0, path, 0, 0, 0);
    return done;
}
int unlink(const char *name) { return removing(AT_FDCWD, name, 0); }
int unlinkat(int folder, const char *name, int flags) { return removing(folder, name, flags); }
int rmdir(const char *name) { return removing(AT_FDCWD, name, AT_REMOVEDIR); }

KNOW(mkdirat);
static int making(int folder, const char *name, mode_t mode) {
    char path[PATH_MAX];
    int ours = whole_path(folder, name, path), error = ours ? failing(FOLDER_MADE) : 0;
    if (error) return refused(error);
    int done = REAL(mkdirat)(folder, name, mode);
    if (ours && done == 0) note(FOLDER_MADE, 0, 0, path, 0, 0, 0);
    return done;
}
int mkdir(const char *name, mode_t mode) { return making(AT_FDCWD, name, mode); }
int mkdirat(int folder, const char *name, mode_t mode) { return making(folder, name, mode); }

KNOW(linkat);
static int linking(int folder, const char *name, int other_folder, const char *other, int flags) {
    char path[PATH_MAX];
    struct stat about = {0};
    int ours = whole_path(other_folder, other, path), error = ours ? failing(LINKED) : 0;
    if (error) return refused(error);
    int done = REAL(linkat)(folder, name, other_folder, other, flags);
    if (ours && done == 0 && fstatat(other_folder, other, &about, 0) == 0) note(LINKED, about.st_ino, 0, path, 0, 0, 0);
    return done;
}
int link(const char *name, const char *other) { return linking(AT_FDCWD, name, AT_FDCWD, other, 0); }
int linkat(int folder, const char *name, int other_folder, const char *other, int flags) {
    return linking(folder, name, other_folder, other, flags);
}
