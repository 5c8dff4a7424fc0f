package se.fyren.directory;

import se.fyren.kernel.AreaCode;

/** Regionkoordinatorernas region: one county of one of the seven regions, which follow the police's. */
public record CoordinatorRegion(String region, AreaCode county, String source) {}
