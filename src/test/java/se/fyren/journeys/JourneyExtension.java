package se.fyren.journeys;

import java.util.List;
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
        return List.of(Visitors.class, Caller.class, Site.class, Workplace.class)
                .contains(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Workplace.class) {
            return workplace(test);
        }
        Site site = shared(test, Site.class);
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
        Workplace workplace = test.getRoot().getStore(HERE).get(Workplace.class, Workplace.class);
        if (workplace != null) {
            workplace.everyoneGoesHome();
        }
    }

    private static Visitors visitors(ExtensionContext test, Site site) {
        Browsers browsers = shared(test, Browsers.class);
        return test.getStore(HERE)
                .computeIfAbsent(Visitors.class, first -> new Visitors(site, browsers), Visitors.class);
    }

    private static Workplace workplace(ExtensionContext test) {
        Browsers browsers = shared(test, Browsers.class);
        return test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Workplace.class, first -> new Workplace(browsers), Workplace.class);
    }

    /** One for the whole run, closed when it ends. */
    private static <T> T shared(ExtensionContext test, Class<T> type) {
        return test.getRoot().getStore(HERE).computeIfAbsent(type);
    }
}
