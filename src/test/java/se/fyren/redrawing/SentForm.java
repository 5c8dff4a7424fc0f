package se.fyren.redrawing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A form with a file, as browsers write it (RFC 7578). */
public final class SentForm {

    public static final String TYPE = "multipart/form-data; boundary=----of-a-browser";

    private SentForm() {}

    public static byte[] with(String field, String value, String name, byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes("""
                ------of-a-browser\r
                Content-Disposition: form-data; name="%s"\r
                \r
                %s\r
                ------of-a-browser\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: image/jpeg\r
                \r
                """.formatted(field, value, name).getBytes(UTF_8));
        form.writeBytes(file);
        form.writeBytes("\r\n------of-a-browser--\r\n".getBytes(UTF_8));
        return form.toByteArray();
    }
}
