// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sha256.h"
#include "tests/support/test_support.h"

#include <QCryptographicHash>

TEST_CASE("SHA-256 is that of the standard")
{
    // The examples of FIPS 180-4, and of no bytes at all.
    CHECK(Sha256::of("abc").toHex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(Sha256::of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").toHex() ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(Sha256::of({}).toHex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("SHA-256 of pieces is that of the whole, and Qt's")
{
    QByteArray bytes;
    for (int i = 0; i < 1000; ++i)
        bytes.append(char(i * 7 + i / 256));
    Sha256 hash;
    for (qsizetype at = 0, length = 0; at < bytes.size(); at += length) {
        length = std::min<qsizetype>(at % 97 + 1, bytes.size() - at);
        hash.add(QByteArrayView(bytes).sliced(at, length));
    }
    const QByteArray whole = hash.result();
    CHECK(whole == Sha256::of(bytes));
    CHECK(whole == QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    bytes[500] = char(bytes[500] ^ 1);
    CHECK(whole != Sha256::of(bytes));
}
