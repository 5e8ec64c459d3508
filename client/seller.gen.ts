// Generated from seller-openapi.json by "npm run generate". Do not edit.
export interface paths {
    "/seller/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who Calls
         * @description The merchant and the key of the call, and what is left of its limits.
         *
         *     **Rate limit:** 600 requests per minute
         */
        get: operations["seller_get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * KeyRole
         * @enum {string}
         */
        KeyRole: "full" | "read";
        /** LimitSchema */
        LimitSchema: {
            /**
             * Operation
             * @enum {string}
             */
            operation: "cancel" | "ship" | "return" | "products" | "status" | "stocks" | "prices" | "orders" | "carriers" | "delivery_document" | "invoices" | "products_list" | "products_rejected" | "product_delete" | "categories" | "attribute_groups" | "countries" | "brands" | "webhooks" | "webhook_change" | "reports" | "report_download" | "seller" | "cancel_results" | "ship_results" | "return_results" | "products_results" | "status_results" | "stocks_results" | "prices_results";
            /**
             * Limit
             * @description Calls per minute.
             */
            limit: number;
            /**
             * Remaining
             * @description Calls left in the running window.
             */
            remaining: number;
            /**
             * Reset Seconds
             * @description Seconds to the end of the window. A window begins with the first call that it counts.
             */
            resetSeconds: number;
        };
        /** MeSchema */
        MeSchema: {
            merchant: {
                /** Id */
                id: number;
                /** Name */
                name: string;
                /** @description Batches are accepted, and carried out when the operator says so. */
                held: boolean;
            };
            key: {
                /** Id */
                id: number;
                /** Label */
                label: string;
                role: components["schemas"]["KeyRole"];
                /** Expires At */
                expiresAt: string | null;
            };
            /** @description Those of this key. */
            limits: components["schemas"]["LimitSchema"][];
            sandbox: boolean;
        };
        /** FaultSchema */
        FaultSchema: {
            /**
             * Type
             * @description What kind of fault, such as `missing` or `greater_than_equal`.
             */
            type: string;
            /**
             * Loc
             * @description Where it is, such as `["body", "data", "items", 0, "id"]`.
             */
            loc: (string | number)[];
            /** Msg */
            msg: string;
            /**
             * Ctx
             * @description The bounds that were missed, by name.
             */
            ctx: {
                [key: string]: unknown;
            };
        };
        /** BadRequestSchema */
        BadRequestSchema: {
            /**
             * Message
             * @description Error message
             */
            message: string;
            /**
             * Detail
             * @description Each fault of the shape of the request, 100 at most.
             */
            detail?: components["schemas"]["FaultSchema"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Names this call in the logs of the server */
        "X-Request-Id": string;
        /** @description Seconds to the end of the time window */
        "X-RateLimit-Reset": number;
        /** @description Whole seconds after which the same call may succeed */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    seller_get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeSchema"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Expectation Failed: Expect other than 100-continue */
            417: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Request Header Fields Too Large: the request line and headers */
            431: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Internal Server Error: a fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Every answer to an authenticated call */
            default: {
                headers: {
                    /** @description Total requests allowed in the time window */
                    "X-RateLimit-Limit"?: number;
                    /** @description Remaining requests in the current window */
                    "X-RateLimit-Remaining"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
