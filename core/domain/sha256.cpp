// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sha256.h"

#include <openssl/evp.h>

namespace {
EVP_MD_CTX *openssl(void *context)
{
    return static_cast<EVP_MD_CTX *>(context);
}

/// OpenSSL fails only where memory is out or it was built without SHA-256; neither can be gone on from.
void require(bool worked)
{
    if (!worked)
        qFatal("SHA-256 of OpenSSL does not work");
}
} // namespace

void Sha256::Free::operator()(void *context) const
{
    EVP_MD_CTX_free(openssl(context));
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    require(m_context && EVP_DigestInit_ex(openssl(m_context.get()), EVP_sha256(), nullptr) == 1);
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    require(EVP_DigestUpdate(openssl(m_context.get()), bytes.data(), std::size_t(bytes.size())) == 1);
}

QByteArray Sha256::result()
{
    QByteArray hash(32, '\0');
    require(EVP_DigestFinal_ex(openssl(m_context.get()), reinterpret_cast<unsigned char *>(hash.data()), nullptr) == 1);
    return hash;
}

QByteArray Sha256::of(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.result();
}
