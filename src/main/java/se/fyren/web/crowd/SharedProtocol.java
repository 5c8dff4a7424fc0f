package se.fyren.web.crowd;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 over {@link SharedEndpoint}; Tomcat makes it by its name. */
public final class SharedProtocol extends Http11NioProtocol {

    public SharedProtocol() {
        super(new SharedEndpoint());
    }
}
