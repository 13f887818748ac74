package tilshi.edition.serving;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import io.vertx.core.Vertx;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tilshi.edition.EditionConfig;

/**
 * The TLS of the door. The files of the certificate are looked at again and again, since renewing
 * programs put new ones in their place; new ones that cannot be used are not taken. Vert.x could
 * change a certificate too, but drops who connects at that moment.
 */
final class Seal {

    private static final Logger LOG = Logger.getLogger(Seal.class);
    private static final long LOOK_MILLIS = 5_000;

    private final Vertx vertx;
    private final EditionConfig config;
    private volatile Shown shown;
    private volatile @Nullable String complaint;

    /**
     * Reads the certificate.
     *
     * @throws IllegalStateException if it cannot be used, saying why
     */
    Seal(Vertx vertx, EditionConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.shown = read();
    }

    /** A certificate and what it is shown with. */
    private record Shown(Certificate certificate, SslContext context) {}

    /** What puts a connection under the seal, with the certificate as it is now. */
    SslHandler on(ByteBufAllocator buffers) {
        return shown.context().newHandler(buffers);
    }

    /** Looks at the files from time to time, until the verticle that asked for it ends. */
    void watch() {
        vertx.setPeriodic(LOOK_MILLIS, tick -> look());
    }

    /** Shows the certificate that is in the files now, if it is another and a good one. */
    private void look() {
        vertx.executeBlocking(this::read, false).onSuccess(this::take).onFailure(this::complain);
    }

    private void take(Shown read) {
        complaint = null;
        if (!read.certificate().equals(shown.certificate())) {
            shown = read;
            LOG.infof("New certificate from %s", config.certificate().orElseThrow());
        }
    }

    private Shown read() {
        var certificate = Certificate.read(vertx, config);
        try {
            var context =
                    SslContextBuilder.forServer(certificate.options().getKeyManagerFactory(vertx))
                            .protocols("TLSv1.3", "TLSv1.2")
                            .ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
                            .applicationProtocolConfig(
                                    new ApplicationProtocolConfig(
                                            ApplicationProtocolConfig.Protocol.ALPN,
                                            ApplicationProtocolConfig.SelectorFailureBehavior
                                                    .NO_ADVERTISE,
                                            ApplicationProtocolConfig
                                                    .SelectedListenerFailureBehavior.ACCEPT,
                                            ApplicationProtocolNames.HTTP_2,
                                            ApplicationProtocolNames.HTTP_1_1))
                            .build();
            return new Shown(certificate, context);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot speak TLS: " + e.getMessage(), e);
        }
    }

    /** Once for each reason, not every time it is looked. */
    private void complain(Throwable reason) {
        var words = reason.getMessage();
        if (!Objects.equals(words, complaint)) {
            complaint = words;
            LOG.errorf("The certificate stays as it was: %s", words);
        }
    }
}
