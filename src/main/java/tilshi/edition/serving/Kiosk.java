package tilshi.edition.serving;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.timeout.IdleStateHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tilshi.press.Encoding;
import tilshi.press.PressedPage;

/**
 * The first to see what a connection says. A request for a page that lies pressed at hand is
 * answered from the bytes it came in; every other goes the ordinary way, one at a time, and nothing
 * behind it is looked at before its answer has left. So answers keep the order of their questions
 * (RFC 9112, section 9.3.2), and no head goes on that has not been read to its end.
 */
final class Kiosk extends ChannelInboundHandlerAdapter {

    private static final int MOST_HELD = 256 << 10;
    private static final int LONGEST_HEAD = RequestHead.LONGEST_LINE + RequestHead.LONGEST_FIELDS;
    private static final String HTTP2 = "PRI * HTTP/2.0\r\n\r\n";

    private final Shift shift;
    private State state = State.OPEN;
    private ByteBuf held = Unpooled.EMPTY_BUFFER;

    /** Bytes of the body of the request under way that are still to come. */
    private long body;

    private boolean isAnswered;
    private boolean isFollowed = true;
    private boolean isFirst = true;
    private boolean isBusy;
    private boolean isStill;
    private boolean wrote;
    private final Patience patience;
    private @Nullable ChannelHandlerContext context;

    /** Who looks at what comes next. */
    private enum State {
        /** The kiosk: it is the beginning of a request. */
        OPEN,
        /** Nobody, but for the body of the request under way. */
        ASKED,
        /** Others, for good. */
        PASSING,
        /** Nobody: the connection is about to end. */
        ENDING
    }

    Kiosk(Shift shift) {
        this.shift = shift;
        this.patience = new Patience(shift.limits(), shift.now());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        shift.opened(this, ctx.channel());
    }

    /** Others go on in HTTP/2 and remove what is in their way; time is watched there, too. */
    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        shift.closed(this);
        drop();
        if (ctx.channel().isActive()) {
            long idle = shift.limits().idle().toMillis();
            ctx.pipeline().addFirst(new IdleStateHandler(0, 0, idle, TimeUnit.MILLISECONDS));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        state = State.ENDING;
        drop();
        ctx.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        patience.moved(shift.now());
        if (state == State.PASSING || !(message instanceof ByteBuf bytes)) {
            ctx.fireChannelRead(message);
            return;
        }
        if (!held.isReadable()) {
            held.release();
            held = bytes;
        } else {
            held = ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(ctx.alloc(), held, bytes);
        }
        work(ctx);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        flush(ctx);
        ctx.fireChannelReadComplete();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (ctx.channel().isWritable() && held.isReadable()) {
            goOn(ctx);
        }
        ctx.fireChannelWritabilityChanged();
    }

    /** Hears that the answer to the request under way has been written. */
    void answered(boolean isLast) {
        isAnswered = true;
        isFollowed &= !isLast;
        var ctx = context;
        if (!isBusy && ctx != null) {
            ctx.executor().execute(() -> goOn(ctx));
        }
    }

    private void goOn(ChannelHandlerContext ctx) {
        patience.moved(shift.now());
        if (!isBusy && !ctx.isRemoved()) {
            work(ctx);
            flush(ctx);
            ctx.fireChannelReadComplete();
        }
    }

    private void work(ChannelHandlerContext ctx) {
        isBusy = true;
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn =
                        switch (state) {
                            case OPEN -> held.isReadable() && isWritable(ctx) && serve(ctx);
                            case ASKED -> attend(ctx);
                            case PASSING -> pass(ctx);
                            case ENDING -> drop();
                        };
            }
        } finally {
            isBusy = false;
        }
        listen(ctx);
    }

    /** Reads on only if there is somewhere to put it. */
    private void listen(ChannelHandlerContext ctx) {
        if (!held.isReadable()) {
            drop();
        }
        boolean full = held.isReadable() && (state == State.ASKED || !ctx.channel().isWritable());
        if (held.readableBytes() > MOST_HELD) {
            state = State.ENDING;
            ctx.close();
        } else if (full || isStill) {
            isStill = full;
            ctx.channel().config().setAutoRead(!full);
        }
        if (state == State.ASKED) {
            patience.waitsFor(body > 0 ? Patience.Stage.BODY : Patience.Stage.ANSWER, shift.now());
        } else if (state != State.OPEN || !full && held.isReadable()) {
            patience.waitsFor(
                    state == State.OPEN ? Patience.Stage.HEAD : Patience.Stage.LULL, shift.now());
        } else if (!isFirst) {
            patience.waitsFor(Patience.Stage.LULL, shift.now());
        }
    }

    private boolean isWritable(ChannelHandlerContext ctx) {
        if (!ctx.channel().isWritable()) {
            flush(ctx);
        }
        return ctx.channel().isWritable();
    }

    /** Serves the requests that have come whole, as far as they are for pages at hand. */
    private boolean serve(ChannelHandlerContext ctx) {
        var room = shift.room();
        int size = Math.min(held.readableBytes(), room.length);
        held.getBytes(held.readerIndex(), room, 0, size);
        int at = 0;
        while (at < size && state == State.OPEN) {
            int from = skipEmptyLine(room, at, size);
            int end = RequestHead.end(room, from, size);
            if (end < 0) {
                held.skipBytes(at);
                return at > 0 && size == room.length || isTooLong(ctx, room, from, size);
            }
            if (!serve(ctx, room, from, end)) {
                held.skipBytes(from);
                return order(ctx, room, from, end);
            }
            at = end;
            isFirst = false;
            if (!isWritable(ctx)) {
                break;
            }
        }
        held.skipBytes(at);
        return held.isReadable();
    }

    /** An empty line before a request is overlooked (RFC 9112, section 2.2). */
    private static int skipEmptyLine(byte[] room, int at, int size) {
        return at + 1 < size && room[at] == '\r' && room[at + 1] == '\n' ? at + 2 : at;
    }

    /** Refuses the beginning of a head of which no end can become short enough. */
    private boolean isTooLong(ChannelHandlerContext ctx, byte[] room, int from, int size) {
        int line = from;
        while (line < size && line - from <= RequestHead.LONGEST_LINE && room[line] != '\n') {
            line++;
        }
        boolean lineIs = line - from > RequestHead.LONGEST_LINE;
        if (lineIs || size - from > LONGEST_HEAD) {
            refuse(ctx, lineIs ? 414 : 431);
            return true;
        }
        return false;
    }

    /** Answers if it is a plain request for a page at hand. */
    private boolean serve(ChannelHandlerContext ctx, byte[] room, int from, int end) {
        var head = shift.head();
        int refusal = head.read(room, from, end);
        if (refusal != RequestHead.FINE || !head.isOrdinary()) {
            return false;
        }
        var wanted = wanted(head, room);
        var page = shift.rack().atHand(Hosts.bare(head.host()), head.path(), wanted);
        var opening = page == null ? null : shift.dateline().opening(page.status());
        if (page == null || opening == null) {
            return false;
        }
        hand(ctx, head, room, page, page.copy(wanted));
        return true;
    }

    private static Encoding wanted(RequestHead head, byte[] room) {
        var codings = head.codings();
        return codings.isThere()
                ? Accepted.coding(room, codings.from(), codings.to())
                : Encoding.IDENTITY;
    }

    private void hand(
            ChannelHandlerContext ctx,
            RequestHead head,
            byte[] room,
            PressedPage page,
            PressedPage.Copy copy) {
        var known = head.known();
        boolean unchanged =
                page.status() == 200
                        && known.isThere()
                        && Accepted.names(room, known.from(), known.to(), copy);
        var opening = shift.dateline().opening(unchanged ? 304 : page.status());
        ctx.write(java.util.Objects.requireNonNull(opening).duplicate(), ctx.voidPromise());
        if (unchanged) {
            ctx.write(copy.unchanged().duplicate(), ctx.voidPromise());
        } else if (head.isHead()) {
            ctx.write(copy.whole().slice(0, copy.head()), ctx.voidPromise());
        } else {
            ctx.write(copy.whole().duplicate(), ctx.voidPromise());
        }
        wrote = true;
    }

    /** Sends a request the ordinary way, or away. */
    private boolean order(ChannelHandlerContext ctx, byte[] room, int from, int end) {
        var head = shift.head();
        if (isFirst
                && new String(room, from, end - from, StandardCharsets.ISO_8859_1).equals(HTTP2)) {
            state = State.PASSING;
            pass(ctx);
            if (!ctx.isRemoved()) {
                ctx.pipeline().remove(this);
            }
            return false;
        }
        int refusal = head.read(room, from, end);
        if (refusal != RequestHead.FINE) {
            refuse(ctx, refusal);
            return true;
        }
        if (isFirst && head.asksForHttp2()) {
            state = State.PASSING;
            return true;
        }
        isFirst = false;
        isAnswered = false;
        isFollowed = head.isFollowed() && !head.isChunked();
        body = head.length();
        state = head.isChunked() ? State.PASSING : State.ASKED;
        forward(
                ctx,
                head.isChunked() ? closing(ctx, end - from) : held.readRetainedSlice(end - from));
        return true;
    }

    /**
     * Behind a body whose end only the ordinary way finds no other request is taken: the connection
     * is closed with the answer, and what follows is not read.
     */
    private ByteBuf closing(ChannelHandlerContext ctx, int size) {
        var line = "connection: close\r\n\r\n";
        var bytes = ctx.alloc().buffer(size + line.length());
        bytes.writeBytes(held, size - 2);
        held.skipBytes(2);
        bytes.writeCharSequence(line, StandardCharsets.US_ASCII);
        return bytes;
    }

    /** Hands on the body of the request under way, and opens again behind its answer. */
    private boolean attend(ChannelHandlerContext ctx) {
        if (body > 0 && held.isReadable()) {
            int part = (int) Math.min(body, held.readableBytes());
            body -= part;
            forward(ctx, held.readRetainedSlice(part));
            return true;
        }
        if (body > 0 || !isAnswered) {
            return false;
        }
        state = isFollowed ? State.OPEN : State.ENDING;
        return true;
    }

    private boolean pass(ChannelHandlerContext ctx) {
        if (held.isReadable()) {
            forward(ctx, held.readRetainedSlice(held.readableBytes()));
        }
        return false;
    }

    private void forward(ChannelHandlerContext ctx, ByteBuf bytes) {
        ctx.fireChannelRead(bytes);
    }

    /** Says why nothing is served, and ends the connection. */
    private void refuse(ChannelHandlerContext ctx, int status) {
        state = State.ENDING;
        var words = HttpResponseStatus.valueOf(status).reasonPhrase() + "\n";
        var answer =
                shift.dateline().line(status)
                        + "content-type: text/plain; charset=utf-8\r\n"
                        + "x-content-type-options: nosniff\r\ncache-control: no-store\r\n"
                        + "connection: close\r\ncontent-length: "
                        + (words.length() + "\r\n\r\n" + words);
        ctx.writeAndFlush(Unpooled.copiedBuffer(answer, StandardCharsets.US_ASCII))
                .addListener(done -> hangUp(ctx));
        // Not at once: who is still sending would lose the answer over the reset.
        ctx.executor().schedule(() -> ctx.close(), 500, TimeUnit.MILLISECONDS);
    }

    private static void hangUp(ChannelHandlerContext ctx) {
        if (ctx.channel() instanceof DuplexChannel line && ctx.pipeline().get("ssl") == null) {
            line.shutdownOutput();
        }
    }

    private boolean drop() {
        held.release();
        held = Unpooled.EMPTY_BUFFER;
        return false;
    }

    private void flush(ChannelHandlerContext ctx) {
        if (wrote) {
            wrote = false;
            ctx.flush();
        }
    }

    /** Closes the connection if its time is over. */
    void look() {
        var ctx = context;
        if (ctx == null) {
            return;
        }
        var buffer = ctx.channel().unsafe().outboundBuffer();
        long unsent =
                buffer == null ? 0 : buffer.totalPendingWriteBytes() + buffer.currentProgress();
        if (patience.isOver(shift.now(), unsent)) {
            state = State.ENDING;
            ctx.close();
        }
    }
}
