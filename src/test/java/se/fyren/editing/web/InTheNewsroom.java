package se.fyren.editing.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom for a class of tests, and two editors who have just signed in for each of them. */
abstract class InTheNewsroom {

    @TempDir
    private static Path data;

    static Newsroom newsroom;

    String anna;
    String bo;

    @BeforeAll
    static void open() {
        newsroom = new Newsroom(data);
    }

    @BeforeEach
    void signIn() {
        anna = newsroom.editor();
        bo = newsroom.editor();
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }
}
