package org.whereas.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.whereas.problem.Problem;

/// Reads no body that is larger than any form or upload may be, whether it says how large it is or
/// not. What is [Roomy] says itself how large.
@Provider
@Priority(1)
public class BodyLimit implements ContainerRequestFilter {

    private static final long LARGEST = CrossSiteFilter.LARGEST_BODY;
    private static final long TOLD = 25_000_000;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        var roomy = method == null ? null : method.getAnnotation(Roomy.class);
        var limit = roomy == null ? new Limit(LARGEST, TOLD) : new Limit(roomy.value(), roomy.value());
        if (request.getHeaderString("Content-Length") instanceof String length && limit.isPassedBy(length))
            throw limit.passed();
        request.setEntityStream(new Counted(request.getEntityStream(), limit));
    }

    /// How many bytes are read, and how many the refusal speaks of.
    private record Limit(long bytes, long told) {

        boolean isPassedBy(String length) {
            return length.matches("[0-9]{1,18}") && Long.parseLong(length) > bytes;
        }

        RuntimeException passed() {
            return new Problem.TooLarge(told).asException();
        }
    }

    private static final class Counted extends FilterInputStream {
        private final Limit limit;
        private long left;

        Counted(InputStream in, Limit limit) {
            super(in);
            this.limit = limit;
            left = limit.bytes();
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) throw limit.passed();
        }
    }
}
