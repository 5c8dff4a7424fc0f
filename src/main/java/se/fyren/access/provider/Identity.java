package se.fyren.access.provider;

/**
 * Identitet: whom a provider means.
 *
 * @param subject a keyed digest of what it calls them, 32 bytes in hexadecimal
 */
public record Identity(String provider, String subject) {}
