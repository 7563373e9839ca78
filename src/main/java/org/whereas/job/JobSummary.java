package org.whereas.job;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;

/// A job as it stands.
///
/// @param organization 0 where it is about none
/// @param written      its parameters as JSON
/// @param planned      whether it is known yet what there is to do
/// @param total        how many items there are; `done` and `failed` of them are through
/// @param finished     null while it is under way
/// @param stopped      whether somebody stopped it before it was through
/// @param fault        why it could not be planned; empty usually
public record JobSummary(
        long id,
        String kind,
        String title,
        long member,
        String scope,
        long organization,
        String written,
        boolean planned,
        int total,
        int done,
        int failed,
        Instant created,
        Instant finished,
        boolean stopped,
        String fault) {

    /// What it was asked for with.
    public JsonObject parameters() {
        try (var reader = Json.createReader(new StringReader(written))) {
            return reader.readObject();
        }
    }

    /// The path of its page.
    public String path() {
        return "/jobs/" + id;
    }

    /// Its address in the API.
    public String api() {
        return "/api/v1/jobs/" + id;
    }

    public boolean isOver() {
        return finished != null;
    }

    /// `waiting`, `working`, `done`, `failed` where it could not begin, or `stopped`.
    public String state() {
        if (stopped) return "stopped";
        if (!fault.isEmpty()) return "failed";
        if (isOver()) return "done";
        return planned ? "working" : "waiting";
    }
}
