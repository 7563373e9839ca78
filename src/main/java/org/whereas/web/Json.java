package org.whereas.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/// Reads and writes JSON for every resource. A member that nobody asked for is refused, not
/// passed over: it is a typing mistake, or somebody trying to set what is not theirs to set.
@Provider
public class Json implements ContextResolver<Jsonb> {

    private static final Jsonb STRICT =
            JsonbBuilder.create(new JsonbConfig().setProperty("jsonb.fail-on-unknown-properties", true));

    @Override
    public Jsonb getContext(Class<?> type) {
        return STRICT;
    }
}
