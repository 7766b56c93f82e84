// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

class Database;

/// What a second reader said of one value. Values are named by reviewKey(), figures by reviewMark() (core/analysis).
struct ValueReading {
    enum class Settled { Open, Kept, Corrected };

    QString value; ///< reviewKey()
    QString mark;  ///< reviewMark() of the figure that was read
    QString force; ///< code
    QString reader;
    QString ours;   ///< as it stood then, for people
    QString theirs; ///< as the reader wrote it
    bool agrees = false;
    QString note;
    QDateTime readAt; ///< UTC
    Settled settled = Settled::Open;
    QString reason; ///< of a person who settled it
    QString settledBy;
    QDateTime settledAt;

    bool isOpen() const { return !agrees && settled == Settled::Open; } ///< a disagreement that waits
};

/// One file that came back, and what was in it.
struct ReviewMerge {
    QByteArray sha256;
    QString file;
    QString reader;
    QDateTime mergedAt; ///< UTC
    int agreed = 0;
    int disagreed = 0;
    int blank = 0;   ///< left out by the reader
    int unknown = 0; ///< not in the study any more, or another figure since
};

struct SignOff {
    QString force; ///< code
    QString by;
    QDateTime at;    ///< UTC
    QString figures; ///< digest of the values it stands for (reviewDigest())
    QString note;
};

/// The work of second readers. Writing only inside Study::edit().
class ReviewRepository {
public:
    ReviewRepository(Database &database, const QString &actor) : m_database(database), m_actor(actor) {}

    std::vector<ValueReading> readings() const; ///< by force and value
    std::vector<ReviewMerge> merges() const;    ///< oldest first
    std::vector<SignOff> signOffs() const;      ///< by name of the force

    /// Adds what was read; the same reading once more changes nothing, and what was settled of it stays settled.
    void merge(const ReviewMerge &file, const std::vector<ValueReading> &readings);
    /// A disagreement is settled by a reason. Error without one, and where there is no such disagreement.
    void settle(const QString &value, const QString &reader, ValueReading::Settled how, const QString &reason);
    void reopen(const QString &value, const QString &reader);
    void sign(const SignOff &signOff); ///< time is that of now; again: replaces it. Error without a name
    void withdrawSignature(const QString &forceCode);

private:
    Database &m_database;
    const QString &m_actor; ///< of the study, which outlives this
};
