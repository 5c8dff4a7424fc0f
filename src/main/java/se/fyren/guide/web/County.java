package se.fyren.guide.web;

import java.util.List;
import se.fyren.directory.Area;

/** Län med sina kommuner: a county with its municipalities, in Swedish alphabetical order. */
public record County(Area area, List<Area> municipalities) {

    public County {
        municipalities = List.copyOf(municipalities);
    }
}
