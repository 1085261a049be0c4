package org.manabiya.portal.signin;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.manabiya.core.error.Refusal;

/**
 * Refuses a form or a JSON of more than a megabyte before it is read into memory, whoever sends it. Uploads are other: their addresses
 * say that they take them, are closed to strangers and watch the size as it streams. The first of all filters, since the MVC filter
 * reads a body to find its token.
 */
@Provider
@Priority(BodyLimit.FIRST)
public class BodyLimit implements ContainerRequestFilter {
    static final int FIRST = 1;
    static final long MOST = 1024 * 1024;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var takes = resource.getResourceMethod().getAnnotation(Consumes.class);
        if (takes == null || !List.of(takes.value()).contains(MediaType.MULTIPART_FORM_DATA)) {
            limit(request);
        }
    }

    static void limit(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (!length.matches("[0-9]{1,18}") || Long.parseLong(length) > MOST)) {
            throw tooLarge();
        }
        request.setEntityStream(new Counted(request.getEntityStream()));
    }

    private static Refusal tooLarge() {
        return new Refusal(Refusal.Kind.TOO_LARGE, "error.tooLarge", "1 MB");
    }

    /** For bodies that do not say how long they are. */
    private static final class Counted extends FilterInputStream {
        private long sum;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int sign = super.read();
            count(sign < 0 ? 0 : 1);
            return sign;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            count(got);
            return got;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int more) {
            sum += Math.max(more, 0);
            if (sum > MOST) {
                throw tooLarge();
            }
        }
    }
}
