// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/worker_process.h"

#include <QFile>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {
constexpr std::size_t Piece = 65536;
}

WorkerProcess::WorkerProcess(const QString &program, const QStringList &arguments, const QByteArray &input)
    : m_input(input)
{
    start(program, arguments);
}

WorkerProcess::~WorkerProcess()
{
    if (m_socket >= 0)
        close(m_socket);
    if (m_process <= 0)
        return;
    kill(m_process, SIGKILL);
    while (waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
    }
}

void WorkerProcess::start(const QString &program, const QStringList &arguments)
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return;
    m_socket = ends[0];
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words.push_back(argument.toUtf8());
    std::vector<char *> line;
    line.reserve(words.size() + 1);
    for (QByteArray &word : words)
        line.push_back(word.data());
    line.push_back(nullptr);
    if (posix_spawn(&m_process, words.front().constData(), &actions, nullptr, line.data(), environ) != 0)
        m_process = -1;
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
}

void WorkerProcess::send()
{
    const auto count = ::send(m_socket, m_input.constData() + m_sent, std::size_t(m_input.size() - m_sent),
                              MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count > 0)
        m_sent += count;
    else if (count == 0 || (errno != EAGAIN && errno != EINTR))
        m_sent = m_input.size(); // it reads no more; its output says why
    if (m_sent == m_input.size())
        shutdown(m_socket, SHUT_WR);
}

std::optional<std::string> WorkerProcess::wait(int milliseconds)
{
    const bool sending = m_sent < m_input.size();
    pollfd watched{m_socket, short(sending ? POLLIN | POLLOUT : POLLIN), 0};
    if (poll(&watched, 1, milliseconds) <= 0)
        return std::string();
    if (sending && (watched.revents & POLLOUT) != 0)
        send();
    if ((watched.revents & (POLLIN | POLLHUP | POLLERR)) == 0)
        return std::string();
    std::string bytes(Piece, '\0');
    const auto count = recv(m_socket, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
        return std::nullopt;
    bytes.resize(count < 0 ? 0 : std::size_t(count));
    return bytes;
}
