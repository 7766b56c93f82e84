// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/answer.h"
#include "core/domain/request_clock.h"
#include <vector>

/// Something that happened to the request of one force on a day. Answers to its questions are noted with the answers.
struct RequestEvent {
    enum class Kind {
        Received, ///< by the force, where it was not the day of sending
        ClarificationAsked,
        ClarificationGiven,
        FeesAsked,
        FeesPaid,
        Extended, ///< to weigh the public interest; `until` is the day announced
        Chased,
        ReviewAsked,
        ReviewAnswered,
        Complained, ///< to the Information Commissioner
        Decided     ///< by the Information Commissioner
    };
    Kind kind = Kind::Received;
    QDate day;
    QDate until; ///< of an extension; null otherwise
    QString note;
    bool operator==(const RequestEvent &) const = default;
};
QString requestEventName(RequestEvent::Kind kind);  ///< "clarification-asked": of the command line and the study file
QString requestEventTitle(RequestEvent::Kind kind); ///< "asked us for details": for people
std::optional<RequestEvent::Kind> requestEventFromName(QStringView name);
QStringList requestEventNames();

/// What is known of the request to one force beside its answers.
struct ForceRequest {
    QString force;   ///< code
    QString channel; ///< "e-mail", "WhatDoTheyKnow": as the person writes it
    QString wording; ///< where it differed from that of the study
    QString note;
    QStringList earlierReferences;    ///< of the force, oldest first: a request may be sent again under a new one
    std::vector<RequestEvent> events; ///< by day

    const RequestEvent *last(RequestEvent::Kind kind) const; ///< null where it never happened
    bool operator==(const ForceRequest &) const = default;
};

/// The days that move the limit: of the events, and of the answers for sending and answering.
RequestDays requestDays(const ForceRequest &request, const std::vector<Answer> &answers);

/// The answers that change with an event: a force that asks for details turns what is awaited into "clarification",
/// details given turn it back.
std::vector<Answer> answersAfter(const RequestEvent &event, const std::vector<Answer> &answers);
