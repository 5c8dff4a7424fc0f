package se.fyren.directory.changes;

import java.util.List;
import java.util.Locale;

/** Datafil: one of the files that the directory is made of, with its columns in their order. */
public enum DataFile {
    SOURCES("id,publisher,standing,title,address,published"),
    ORGANISATIONS("id,name,kind,municipality,source"),
    AREAS("code,name,level,parent,source"),
    REGIONS("region,county,source"),
    POPULATIONS("municipality,date,count,source"),
    AUDIENCES("audience,age,source"),
    SERVICES("id,name,former_names,organisation,kind,source"),
    RULES("service,rule,value,first_day,last_day,source,seen,checked,note"),
    COVERAGE("service,municipality,status,first_day,last_day,source,seen,checked,note"),
    CHANNELS("service,type,value,hours,first_day,last_day,source,seen,checked,note");

    public static final String CHECKED = "checked";

    private final String header;

    DataFile(String header) {
        this.header = header;
    }

    /** What the file is called in its folder. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    public List<String> columns() {
        return List.of(header.split(","));
    }

    /** Whether its lines are facts that somebody checks again from time to time. */
    public boolean isChecked() {
        return columns().contains(CHECKED);
    }
}
