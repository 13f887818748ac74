package tilshi.edition;

/** The blocks that the configuration of nginx is made of. */
final class NginxBlocks {

    static final String START =
            """
            # Serves this edition as it lies here. Written by Tilshi; changes are lost.
            # docs/how-to/serve-the-mirror says what stands in tilshi.conf.
            map_hash_max_size 65536;
            map_hash_bucket_size 512;

            # The files a path may lie in; names that end as the files do are no addresses.
            map $uri $tilshi_page {
                ~/$ "${uri}index.html";
                ~/index$ "/none";
                default "$uri.html";
            }
            map $uri $tilshi_file {
                ~(?:/|\\.html|\\.gz|\\.br)$ "/none";
                default "$uri";
            }
            """;

    static final String STRANGE =
            """

            server {
                include tilshi.conf;
                server_name _;
                server_tokens off;
                default_type "text/plain; charset=utf-8";
                return 421 "There is no site here\\n";
            }
            """;

    static final String SERVER =
            """

            server {
                include tilshi.conf;
                server_name %s;
                server_tokens off;
                root $tilshi_mirror;
                gzip_static on;
                gzip_vary on;
                types { }
                default_type "%s";
                set $tilshi_address "%s$uri";
                add_header X-Content-Type-Options nosniff always;
            %s
                if ($request_method !~ ^(?:GET|HEAD)$) {
                    return 405;
                }
                error_page 404 @missing;
                error_page 410 @gone;
                error_page 503 @sorry;
                error_page 491 =301 @moved;
                error_page 492 =302 @found;
                location / {
                    try_files /200/%3$s$tilshi_page /200/%3$s$tilshi_file @absent;
                }
                location @absent {
                    set $tilshi_there "$tilshi_moved";
                    if (!-f $tilshi_mirror/$tilshi_moved/%3$s$tilshi_page) {
                        set $tilshi_there "";
                    }
                    if ($tilshi_there = 301) {
                        return 491;
                    }
                    if ($tilshi_there = 302) {
                        return 492;
                    }
                    if (-f $tilshi_mirror/410/%3$s$tilshi_page) {
                        return 410;
                    }
                    if (-f $tilshi_mirror/503/%3$s$tilshi_page) {
                        return 503;
                    }
                    return 404;
                }
                location @missing {
                    try_files $tilshi_missing =404;
                }
                location @sorry {
                    try_files $tilshi_sorry =503;
                }
                location @gone {
                    try_files /410/%3$s$tilshi_page =404;
                }
                location @moved {
                    default_type "text/plain; charset=utf-8";
                    try_files /301/%3$s$tilshi_page =404;
                }
                location @found {
                    default_type "text/plain; charset=utf-8";
                    try_files /302/%3$s$tilshi_page =404;
                }
                location ~ ^/(?:assets|media)/ {
                    types {
                        font/woff2 woff2;
                        "text/javascript; charset=utf-8" js;
                        "text/css; charset=utf-8" css;
                        image/svg+xml svg;
                        image/webp webp;
                        image/avif avif;
                        image/jpeg jpg jpeg;
                        image/png png;
                    }
                    try_files /200/%s$uri @nothing;
                }
                location @nothing {
                    default_type "text/plain; charset=utf-8";
                    return 404 "Not found\\n";
                }
            %s}
            """;

    /** What is asked cannot be answered by files. */
    static final String ASKED =
            """
                location = %1$s {
                    if ($arg_%2$s != "") {
                        return 503;
                    }
                    try_files /200/%3$s$tilshi_page @absent;
                }
            """;

    static final String OTHER =
            """
                location %1$s {
                    default_type "%2$s";
                    try_files /200/%3$s$tilshi_file @absent;
                }
            """;

    private NginxBlocks() {}
}
