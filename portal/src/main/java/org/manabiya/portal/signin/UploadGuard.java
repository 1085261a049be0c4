package org.manabiya.portal.signin;

import jakarta.inject.Inject;
import jakarta.mvc.MvcContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.manabiya.core.error.Refusal;

/**
 * Checks the form token of an upload from a page. The MVC filter does so for other forms, but would read a whole video into memory to
 * find the token in it; here the parts already lie where they are stored.
 */
@Provider
public class UploadGuard implements ReaderInterceptor {
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final int LONGEST = 200;

    @Context
    private HttpServletRequest request;

    @Inject
    private MvcContext mvc;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var entity = context.proceed();
        boolean upload = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(context.getMediaType());
        if (upload && !request.getRequestURI().startsWith("/api/") && !isOurs(entity)) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "error.csrf");
        }
        return entity;
    }

    private boolean isOurs(Object entity) throws IOException {
        var sent = request.getHeader(HEADER);
        return same(sent == null ? fieldOf(entity) : sent, mvc.getCsrf().getToken());
    }

    private String fieldOf(Object entity) throws IOException {
        if (entity instanceof List<?> parts) {
            for (Object part : parts) {
                if (part instanceof EntityPart field
                        && field.getName().equals(mvc.getCsrf().getName())) {
                    return new String(field.getContent().readNBytes(LONGEST), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    private static boolean same(String sent, String token) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
