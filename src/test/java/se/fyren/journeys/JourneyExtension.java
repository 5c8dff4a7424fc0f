package se.fyren.journeys;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out visitors and callers, and asks after each test whether the visitors were left in peace. */
final class JourneyExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(JourneyExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Visitors.class || type == Caller.class || type == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Site site = shared(test, Site.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == Site.class) {
            return site;
        }
        return type == Caller.class ? new Caller(site) : visitors(test, site);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Visitors visitors = test.getStore(HERE).remove(Visitors.class, Visitors.class);
        if (visitors != null) {
            visitors.close();
        }
    }

    private static Visitors visitors(ExtensionContext test, Site site) {
        Browsers browsers = shared(test, Browsers.class);
        return test.getStore(HERE)
                .computeIfAbsent(Visitors.class, first -> new Visitors(site, browsers), Visitors.class);
    }

    /** One for the whole run, closed when it ends. */
    private static <T> T shared(ExtensionContext test, Class<T> type) {
        return test.getRoot().getStore(HERE).computeIfAbsent(type);
    }
}
