// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

void ignoreAll()
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGPIPE})
        std::signal(number, SIG_IGN);
}

[[noreturn]] void stay(FILE *list)
{
    std::fprintf(list, "%d\n", static_cast<int>(getpid()));
    std::fflush(list);
    for (;;)
        pause();
}

} // namespace

/// A program as bad as a program can be, for tst_childprocess: ignores every signal that it may, starts
/// children in its own group, in groups and sessions of their own, and orphans.
///
///     stubborn stay FILE      writes the family's process ids to FILE, a line each, and never ends
///     stubborn leave FILE     the same, but ends itself at once with code 7
///     stubborn say TEXT       prints TEXT, ends with code 3
///     stubborn variable NAME  prints the variable
///     stubborn eat            takes 200 MB and never ends
int main(int count, char **arguments)
{
    if (count < 2)
        return 2;
    const std::string what = arguments[1];
    if (what == "say" && count > 2) {
        std::fputs(arguments[2], stdout);
        return 3;
    }
    if (what == "variable" && count > 2) {
        const char *value = std::getenv(arguments[2]);
        std::fputs(value ? value : "", stdout);
        return 0;
    }
    if (what == "eat") {
        std::vector<char> memory(200U << 20U);
        std::memset(memory.data(), 1, memory.size());
        for (;;)
            pause();
    }
    if (count < 3)
        return 2;
    ignoreAll();
    FILE *list = std::fopen(arguments[2], "a");
    if (!list)
        return 2;
    if (fork() == 0)
        stay(list);
    if (fork() == 0) {
        setpgid(0, 0);
        stay(list);
    }
    if (fork() == 0) {
        setsid();
        if (fork() == 0)
            stay(list); // its parent ends: an orphan in a session of its own
        _exit(0);
    }
    if (what == "leave") {
        usleep(300'000);
        return 7;
    }
    stay(list);
}
