package se.fyren.access.web;

/**
 * Fel i formuläret: what was wrong when somebody joined, each by its code; empty where nothing was.
 *
 * @param passphrase why the passphrase will not do
 * @param code why the code will not do
 * @param passkey why the passkey was not taken
 */
public record Faults(String passphrase, String code, String passkey) {}
