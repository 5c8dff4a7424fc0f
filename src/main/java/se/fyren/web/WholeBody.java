package se.fyren.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Reads the whole body before anything is worked on: whoever sends a byte a second holds a connection and nothing else.
 * Refuses one over 128 KiB with 413, a file over 10 MB, also where its length is not told beforehand, and a form that cannot
 * be read with 400.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class WholeBody extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final int MOST_BYTES = 128 * 1024;
    private static final Set<String> WITHOUT = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final transient Refusals refusals;
    private final transient Room room;

    WholeBody(Refusals refusals, Room room) {
        this.refusals = refusals;
        this.room = room;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Upload.isOne(request)) {
            readUpload(request, response, chain);
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            refusals.refuse(request, response, Problem.Code.TOO_LARGE);
        } else if (WITHOUT.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (isForm(request)) {
            readForm(request, response, chain);
        } else {
            byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                refusals.refuse(request, response, Problem.Code.TOO_LARGE);
            } else {
                chain.doFilter(new Read(request, new ByteArrayInputStream(body)), response);
            }
        }
    }

    /** A file is held in what room there is for all files, until it has been worked on. */
    private void readUpload(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > Upload.MOST_BYTES) {
            passOnUnread(request, response, chain);
            return;
        }
        try (Room.Place place = room.enter(request)) {
            Optional<Room.Filled> sent = place.fill(request.getInputStream(), Upload.MOST_BYTES + 1);
            if (sent.isEmpty()) {
                refusals.refuse(request, response, Problem.Code.BUSY);
            } else if (sent.get().length() > Upload.MOST_BYTES) {
                passOnUnread(request, response, chain);
            } else {
                chain.doFilter(new Read(request, sent.get().content()), response);
            }
        }
    }

    /** Whoever chose too large a file is to be able to choose another where they are. */
    private static void passOnUnread(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Upload.tooLarge(request);
        chain.doFilter(new Read(request, InputStream.nullInputStream()), response);
    }

    /** The server reads forms itself, and keeps what it has read. */
    private void readForm(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            refusals.refuse(request, response, Problem.Code.of(HttpStatusCode.valueOf(unreadable.getErrorCode())));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForm(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static final class Read extends HttpServletRequestWrapper {

        private final InputStream body;

        Read(HttpServletRequest request, InputStream body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Stream(body);
        }
    }

    private static final class Stream extends ServletInputStream {

        private final InputStream body;
        private boolean finished;

        Stream(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            finished |= next < 0;
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = body.read(into, from, length);
            finished |= count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is read already");
        }
    }
}
