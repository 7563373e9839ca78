package org.whereas.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.whereas.problem.Problem;

/// Reads no body that is larger than any form or upload may be, whether it says how large it is or not.
@Provider
@PreMatching
@Priority(1)
public class BodyLimit implements ContainerRequestFilter {

    private static final int LARGEST = CrossSiteFilter.LARGEST_BODY;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > LARGEST) throw new Problem.TooLarge(25_000_000).asException();
        request.setEntityStream(new Counted(request.getEntityStream()));
    }

    private static final class Counted extends FilterInputStream {
        private long left = LARGEST;

        Counted(InputStream in) {
            super(in);
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
            if (left < 0) throw new Problem.TooLarge(25_000_000).asException();
        }
    }
}
