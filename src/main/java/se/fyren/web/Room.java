package se.fyren.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Utrymme: the memory that a node has for the files that are being sent to it. There is so much of it and no more, and no
 * file is ever written instead.
 */
public interface Room {

    /** A place in it, which must be closed: then it is free for others. */
    Place enter(HttpServletRequest request);

    /** Plats: of one who sends. */
    interface Place extends AutoCloseable {

        /**
         * What is sent, read to its end; empty where there is no room for it, or the room was needed for somebody quicker.
         *
         * @param most how many bytes are read at most: one more than may be sent tells that it is too much
         */
        Optional<Filled> fill(InputStream sent, long most) throws IOException;

        @Override
        void close();
    }

    /** Inläst: what was sent, for as long as the place is held. */
    record Filled(long length, InputStream content) {}
}
