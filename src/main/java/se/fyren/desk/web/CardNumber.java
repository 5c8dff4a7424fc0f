package se.fyren.desk.web;

/** Ett nummer på kortet: whom one reaches, and the number as it is printed. */
public record CardNumber(String name, String printed) {}
