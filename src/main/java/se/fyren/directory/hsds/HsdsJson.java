package se.fyren.directory.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How HSDS's records are written: nothing where nothing is known. The standard's names with underscores stand on each
 * field, where the API's description reads them too.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
interface HsdsJson {}
