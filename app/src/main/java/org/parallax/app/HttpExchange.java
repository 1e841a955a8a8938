// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request and its answer over HTTP/1.1, to a machine that has been checked. Java's own client resolves names by
 * itself, so it would connect to an address that nobody looked at; this one connects to the address that it is given,
 * while certificate and Host header are those of the name.
 *
 * <p>Everything is bounded: header, body (packed and unpacked), and the time of the whole. For one thread.
 */
final class HttpExchange {
    private static final int MAX_HEADER = 128 * 1024;
    private final int maxBytes;
    private final Duration limit;
    private final String agent;

    HttpExchange(int maxBytes, Duration limit, String agent) {
        this.maxBytes = maxBytes;
        this.limit = limit;
        this.agent = agent;
    }

    /** @param conditions further request headers, such as If-None-Match */
    Fetched get(URI address, InetAddress machine, Map<String, String> conditions) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        boolean secure = address.getScheme().equalsIgnoreCase("https");
        int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(machine, port), (int) Math.min(10_000, limit.toMillis()));
            plain.setSoTimeout((int) Math.min(10_000, limit.toMillis()));
            try (Socket socket = secure ? secured(plain, address.getHost(), port) : plain) {
                socket.getOutputStream().write(request(address, port, secure, conditions));
                socket.getOutputStream().flush();
                return answer(address, machine, new BufferedInputStream(new Timed(socket.getInputStream(), end)));
            }
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private byte[] request(URI address, int port, boolean secure, Map<String, String> conditions) {
        StringBuilder request = new StringBuilder();
        request.append("GET ")
                .append(target(address))
                .append(" HTTP/1.1\r\nHost: ")
                .append(address.getHost());
        if (port != (secure ? 443 : 80)) {
            request.append(':').append(port);
        }
        request.append("\r\nUser-Agent: ").append(agent);
        request.append("\r\nAccept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
        request.append("\r\nAccept-Language: en\r\nAccept-Encoding: gzip\r\nConnection: close\r\n");
        conditions.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The path with its query, in plain ASCII. */
    static String target(URI address) {
        URI ascii = URI.create(address.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    private Fetched answer(URI address, InetAddress machine, InputStream in) throws IOException {
        int[] left = {MAX_HEADER};
        String[] status = line(in, left).split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("\\d{3}")) {
            throw new IOException("the answer is not HTTP");
        }
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(
                                line.substring(0, colon).strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        int code = Integer.parseInt(status[1]);
        if (code >= 100 && code < 200) {
            return answer(address, machine, in);
        }
        byte[] body = code == 204 || code == 304 ? new byte[0] : unpacked(headers, body(headers, in));
        String reason = status.length > 2 ? status[2] : "";
        return new Fetched(address, machine, code, reason, headers, body);
    }

    private byte[] body(Map<String, List<String>> headers, InputStream in) throws IOException {
        String coding = String.join(",", headers.getOrDefault("transfer-encoding", List.of()));
        if (coding.toLowerCase(Locale.ROOT).contains("chunked")) {
            return chunks(in);
        }
        String length = String.join("", headers.getOrDefault("content-length", List.of()));
        long declared = length.matches("\\d{1,15}") ? Long.parseLong(length) : -1;
        if (declared > maxBytes) {
            throw tooLarge();
        }
        byte[] body = in.readNBytes(declared < 0 ? maxBytes + 1 : (int) declared);
        if (body.length > maxBytes) {
            throw tooLarge();
        }
        if (declared > body.length) {
            throw new EOFException("the answer broke off after " + body.length + " of " + declared + " bytes");
        }
        return body;
    }

    private byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line(in, new int[] {1000}).split(";", 2)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new IOException("the answer's chunks are damaged");
            }
            long length = Long.parseLong(size, 16);
            if (length == 0) {
                return body.toByteArray();
            }
            if (body.size() + length > maxBytes) {
                throw tooLarge();
            }
            byte[] chunk = in.readNBytes((int) length);
            if (chunk.length < length) {
                throw new EOFException("the answer broke off");
            }
            body.write(chunk);
            line(in, new int[] {1000});
        }
    }

    private byte[] unpacked(Map<String, List<String>> headers, byte[] body) throws IOException {
        String coding = String.join(",", headers.getOrDefault("content-encoding", List.of()))
                .toLowerCase(Locale.ROOT);
        if (!coding.contains("gzip") || body.length == 0) {
            return body;
        }
        headers.remove("content-encoding");
        headers.remove("content-length");
        headers.remove("transfer-encoding");
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] whole = in.readNBytes(maxBytes + 1);
            if (whole.length > maxBytes) {
                throw tooLarge();
            }
            return whole;
        }
    }

    private IOException tooLarge() {
        return new AddressGuard.Refusal("the answer is larger than " + maxBytes + " bytes");
    }

    private static String line(InputStream in, int[] left) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the answer broke off");
            }
            if (--left[0] < 0) {
                throw new IOException("the answer's header is too long");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** A stream that ends with an exception when its time is over, however slowly it drips. */
    private static final class Timed extends InputStream {
        private final InputStream in;
        private final long end;

        Timed(InputStream in, long end) {
            this.in = in;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            check();
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            check();
            return in.read(bytes, offset, length);
        }

        private void check() throws IOException {
            if (System.nanoTime() > end) {
                throw new SocketTimeoutException("the answer took too long");
            }
        }
    }
}
