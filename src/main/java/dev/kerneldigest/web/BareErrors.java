package dev.kerneldigest.web;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * What the server itself answers to a request that it cannot read: nothing that tells of the server
 * or repeats the request.
 */
final class BareErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SecurityHeaders.ALL.forEach(
                (name, value) -> response.getHeaders().put(new HttpField(name, value)));
        response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
        byte[] words = "This request cannot be answered.\n".getBytes(StandardCharsets.UTF_8);
        response.write(true, BufferUtil.toBuffer(words), callback);
        return true;
    }
}
