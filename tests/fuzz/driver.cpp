// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

namespace {

using Bytes = std::vector<unsigned char>;

std::vector<Bytes> readSeeds(int count, char **folders)
{
    std::vector<Bytes> seeds;
    for (int i = 0; i < count; ++i) {
        std::vector<std::filesystem::path> files; // sorted: the same run everywhere
        for (const auto &entry : std::filesystem::directory_iterator(folders[i])) {
            if (entry.is_regular_file())
                files.push_back(entry.path());
        }
        std::sort(files.begin(), files.end());
        for (const auto &path : files) {
            std::ifstream file(path, std::ios::binary);
            seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        }
    }
    return seeds;
}

class Mutator
{
public:
    explicit Mutator(const std::vector<Bytes> &seeds) : m_seeds(seeds) {}

    Bytes next()
    {
        Bytes bytes = m_seeds[below(m_seeds.size())];
        if (bytes.size() > 4096 && below(8) > 0)
            bytes.resize(4096);
        for (std::size_t changes = 1 + below(6); changes > 0; --changes)
            change(bytes);
        return bytes;
    }

private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }

    /// The start of an input more often than its end: that is where the framing stands.
    std::size_t place(const Bytes &bytes)
    {
        return below(below(3) == 0 ? bytes.size() : std::min<std::size_t>(bytes.size(), 300));
    }

    void change(Bytes &bytes)
    {
        if (bytes.empty()) {
            bytes.push_back(static_cast<unsigned char>(below(256)));
            return;
        }
        const auto at = bytes.begin() + static_cast<std::ptrdiff_t>(place(bytes));
        constexpr unsigned char telling[] = {0,    1,   0x7f, 0x80, 0xc0, 0xff, '\r',
                                             '\n', ' ', ':',  ';',  '0',  '9'};
        switch (below(7)) {
        case 0:
            *at = static_cast<unsigned char>(below(256));
            break;
        case 1:
            *at = telling[below(std::size(telling))];
            break;
        case 2:
            *at = static_cast<unsigned char>(*at ^ (1U << below(8)));
            break;
        case 3:
            bytes.erase(
                at,
                at + static_cast<std::ptrdiff_t>(
                         1 + below(std::min<std::size_t>(8, static_cast<std::size_t>(bytes.end() - at)))));
            break;
        case 4:
            bytes.insert(at, 1 + below(8), telling[below(std::size(telling))]);
            break;
        case 5: { // a piece of another seed
            const Bytes &other = m_seeds[below(m_seeds.size())];
            const std::size_t start = below(other.size());
            const std::size_t end = std::min(other.size(), start + below(60));
            bytes.insert(at, other.begin() + static_cast<std::ptrdiff_t>(start),
                         other.begin() + static_cast<std::ptrdiff_t>(end));
            break;
        }
        default:
            bytes.erase(at, bytes.end());
        }
    }

    const std::vector<Bytes> &m_seeds;
    std::mt19937 m_random{20261122};
};

} // namespace

/// Runs the fuzz target over the seeds and so many mutations of them, always the same ones:
///   fuzz_NAME ROUNDS FOLDER...
/// With clang and ISITME_LIBFUZZER the target is a libFuzzer program instead, and this file is left out.
int main(int count, char **arguments)
{
    const std::vector<Bytes> seeds = count > 2 ? readSeeds(count - 2, arguments + 2) : std::vector<Bytes>();
    if (seeds.empty()) {
        std::fputs("usage: fuzz_NAME ROUNDS FOLDER...\n", stderr);
        return 2;
    }
    for (const Bytes &seed : seeds)
        LLVMFuzzerTestOneInput(seed.data(), seed.size());
    const long rounds = std::strtol(arguments[1], nullptr, 10);
    const auto start = std::chrono::steady_clock::now();
    Mutator mutator(seeds);
    for (long round = 0; round < rounds; ++round) {
        const Bytes bytes = mutator.next();
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::printf("%zu seeds, %ld mutations, %.1f s\n", seeds.size(), rounds, seconds.count());
    return 0;
}
