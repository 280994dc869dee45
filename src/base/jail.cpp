// Limits, namespaces and the filter of system calls: see jail.hpp (setrlimit(2), user_namespaces(7), seccomp(2)).
#include "base/jail.hpp"

#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace stemma::base {
namespace {

constexpr auto refused = std::to_array<int>({SCMP_SYS(socket),
                                             SCMP_SYS(socketpair),
                                             SCMP_SYS(connect),
                                             SCMP_SYS(bind),
                                             SCMP_SYS(listen),
                                             SCMP_SYS(accept),
                                             SCMP_SYS(accept4),
                                             SCMP_SYS(sendto),
                                             SCMP_SYS(sendmsg),
                                             SCMP_SYS(sendmmsg),
                                             SCMP_SYS(fork),
                                             SCMP_SYS(vfork),
                                             SCMP_SYS(ptrace),
                                             SCMP_SYS(process_vm_readv),
                                             SCMP_SYS(process_vm_writev),
                                             SCMP_SYS(kill),
                                             SCMP_SYS(tkill),
                                             SCMP_SYS(mount),
                                             SCMP_SYS(umount2),
                                             SCMP_SYS(pivot_root),
                                             SCMP_SYS(chroot),
                                             SCMP_SYS(unshare),
                                             SCMP_SYS(setns),
                                             SCMP_SYS(bpf),
                                             SCMP_SYS(perf_event_open),
                                             SCMP_SYS(io_uring_setup),
                                             SCMP_SYS(keyctl),
                                             SCMP_SYS(add_key),
                                             SCMP_SYS(request_key),
                                             SCMP_SYS(userfaultfd),
                                             SCMP_SYS(pidfd_open),
                                             SCMP_SYS(pidfd_getfd),
                                             SCMP_SYS(unlink),
                                             SCMP_SYS(unlinkat),
                                             SCMP_SYS(rename),
                                             SCMP_SYS(renameat),
                                             SCMP_SYS(renameat2),
                                             SCMP_SYS(mkdir),
                                             SCMP_SYS(mkdirat),
                                             SCMP_SYS(rmdir),
                                             SCMP_SYS(chmod),
                                             SCMP_SYS(fchmod),
                                             SCMP_SYS(fchmodat),
                                             SCMP_SYS(truncate)});

/// The kernel's form of the filter, through a file in memory, which is the only way out of the library.
std::vector<sock_filter> exported(scmp_filter_ctx context) {
  std::vector<sock_filter> out;
  const int file = memfd_create("filter", MFD_CLOEXEC);
  if (file < 0) return out;
  if (seccomp_export_bpf(context, file) == 0) {
    const off_t size = lseek(file, 0, SEEK_END);
    out.resize(static_cast<std::size_t>(size) / sizeof(sock_filter));
    if (pread(file, out.data(), static_cast<std::size_t>(size), 0) != size) out.clear();
  }
  close(file);
  return out;
}

std::vector<sock_filter> make_filter() {
  const scmp_filter_ctx context = seccomp_init(SCMP_ACT_ALLOW);
  if (context == nullptr) return {};
  for (const int call : refused) seccomp_rule_add(context, SCMP_ACT_ERRNO(EPERM), call, 0);
  // clone makes threads too, which may be; clone3 hides its flags from a filter, and who finds it missing takes clone.
  seccomp_rule_add(context, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
                   scmp_arg_cmp{0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0});
  seccomp_rule_add(context, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
  auto out = exported(context);
  seccomp_release(context);
  return out;
}

bool limit(int what, std::uint64_t most) {
  const rlimit value = {most, most};
  return setrlimit(static_cast<__rlimit_resource>(what), &value) == 0;
}

}  // namespace

const std::vector<sock_filter>& system_call_filter() {
  static const std::vector<sock_filter> filter = make_filter();
  return filter;
}

bool enter_jail(const std::vector<sock_filter>& filter, std::uint64_t memory_bytes, std::uint64_t cpu_seconds) {
  // A network of its own is a second wall: not every system lets a user make one, and the filter holds without it.
  if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) errno = 0;
  const bool limited = limit(RLIMIT_AS, memory_bytes) && limit(RLIMIT_CPU, cpu_seconds) && limit(RLIMIT_FSIZE, 0) &&
                       limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, 64);
  limit(RLIMIT_NPROC, 0);  // does not bind root
  const sock_fprog program = {static_cast<unsigned short>(filter.size()), const_cast<sock_filter*>(filter.data())};
  return limited && !filter.empty() && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         prctl(PR_SET_SECCOMP, 2 /* SECCOMP_MODE_FILTER */, &program, 0, 0) == 0;
}

}  // namespace stemma::base
