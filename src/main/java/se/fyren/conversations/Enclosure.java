package se.fyren.conversations;

/** Bilaga: what stands in fields of their own in a letter, beside its text. */
public sealed interface Enclosure permits CallBack, Professional, Referral, HandedTo, Pictures {}
