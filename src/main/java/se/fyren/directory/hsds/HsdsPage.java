package se.fyren.directory.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;
import se.fyren.web.InvalidFields;
import se.fyren.web.Problem.FieldError;

/**
 * HSDS page of a list.
 *
 * @param pageNumber from 1; beyond the last page the contents are empty
 * @param size how many stand on this page
 * @param totalPages 0 where there is nothing to list
 */
@JsonInclude
record HsdsPage<T>(
        @JsonProperty("total_items") int totalItems,
        @JsonProperty("total_pages") int totalPages,
        @JsonProperty("page_number") int pageNumber,
        int size,
        @JsonProperty("first_page") boolean firstPage,
        @JsonProperty("last_page") boolean lastPage,
        boolean empty,
        List<T> contents)
        implements HsdsJson {

    static final int LARGEST = 500;

    /** Cuts the page out of everything; refuses a page before the first and one of fewer than 1 or over 500. */
    static <T> HsdsPage<T> of(List<T> all, int page, int perPage) {
        if (page < 1) {
            throw new InvalidFields(new FieldError("page", "too-small", "1 or more"));
        }
        if (perPage < 1 || perPage > LARGEST) {
            throw new InvalidFields(new FieldError("per_page", "out-of-range", "1 to " + LARGEST));
        }
        int pages = Math.ceilDiv(all.size(), perPage);
        List<T> contents =
                all.stream().skip((page - 1L) * perPage).limit(perPage).toList();
        return new HsdsPage<>(
                all.size(), pages, page, contents.size(), page == 1, page >= pages, contents.isEmpty(), contents);
    }

    /** The same page with its records told otherwise. */
    <R> HsdsPage<R> map(Function<? super T, ? extends R> telling) {
        return new HsdsPage<>(
                totalItems,
                totalPages,
                pageNumber,
                size,
                firstPage,
                lastPage,
                empty,
                contents.stream().<R>map(telling).toList());
    }
}
