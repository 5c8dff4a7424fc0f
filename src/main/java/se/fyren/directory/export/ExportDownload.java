package se.fyren.directory.export;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.web.NotFound;

/** {@code GET /data/directory.zip}: the newest export; there is none before the first has been made. */
@RestController
class ExportDownload {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final DailyExport export;

    ExportDownload(DailyExport export) {
        this.export = export;
    }

    @GetMapping("/data/directory.zip")
    ResponseEntity<byte[]> zip() {
        Download download = export.download().orElseThrow(NotFound::new);
        ContentDisposition file = ContentDisposition.attachment()
                .filename("directory-" + download.day() + ".zip")
                .build();
        return ResponseEntity.ok()
                .contentType(ZIP)
                .eTag(download.name())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(download.zip());
    }
}
