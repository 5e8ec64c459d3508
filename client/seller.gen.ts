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
    "/seller/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Keys
         * @description The keys of the merchant, without their secrets, newest first.
         *
         *     **Rate limit:** 600 requests per minute
         */
        get: operations["seller_get_keys"];
        put?: never;
        /**
         * Make A Key
         * @description At most 100 keys of a merchant are valid at once.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_keys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke A Key
         * @description It stops within a second. The last valid key of the role `full` that does not expire stays.
         *
         *     **Rate limit:** 600 requests per minute
         */
        delete: operations["seller_delete_keys_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find Orders
         * @description The orders of the merchant, newest first.
         *
         *     **Rate limit:** 600 requests per minute
         */
        get: operations["seller_get_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/orders/{order_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get An Order
         * @description An order, and what happened to which of its items, when, by whom and in which batch.
         *
         *     **Rate limit:** 600 requests per minute
         */
        get: operations["seller_get_orders_order_number"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Batches
         * @description The batches of the merchant, newest first.
         *
         *     **Rate limit:** 600 requests per minute
         */
        get: operations["seller_get_batches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get A Batch
         * @description **Rate limit:** 600 requests per minute
         */
        get: operations["seller_get_batches_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/batches/{id}/retry-failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry What Failed
         * @description Submits the failed entries of a final batch as a new batch, once. The conflict of a second time names the batch of the first.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_batches_id_retry_failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow What Happens
         * @description The change feed of the merchant, ordered and replayable. With `Accept: text/event-stream` live: `id` is `seq`, a comment comes every 15 seconds; it is one call, and a key has at most 10 such streams.
         *
         *     **Rate limit:** 600 requests per minute
         */
        get: operations["seller_get_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Deliveries
         * @description The log of a subscription, newest first: every delivery and how its attempts went.
         *
         *     **Rate limit:** 600 requests per minute
         */
        get: operations["seller_get_webhooks_id_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/webhooks/{id}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get A Delivery
         * @description A delivery, its attempts, and what would be sent now.
         *
         *     **Rate limit:** 600 requests per minute
         */
        get: operations["seller_get_webhooks_id_deliveries_deliveryId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try A Receiver
         * @description Delivers `webhook.test`, or an invented example of another event, whether the subscription names it or not. The header `webhook-test: true` marks it.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_webhooks_id_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange A Secret
         * @description Makes a new secret. For 24 hours deliveries are signed with both: `webhook-signature` carries two signatures, `x-signature` is made with the old secret and `x-signature-next` with the new one. `{"finish": true}` ends the old one at once and makes no new one.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_webhooks_id_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Again
         * @description Sends deliveries again, with the same `id` and in the same order, each as it is by then: those that failed, all of a time, or one. `from` and `to` are the first and the last moment at which it happened.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_webhooks_id_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count What Happened
         * @description By UTC day, what is open by age, and how much the seller cancelled. Orders and their items count on the day that the order was made, the rest on the day that it happened.
         *
         *     **Rate limit:** 600 requests per minute
         */
        get: operations["seller_get_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/export/orders.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Orders
         * @description The orders that the filters of the list find, newest first, a row for each item, with the columns of an import. Text that a spreadsheet would run as a formula is neutralised.
         *
         *     **Rate limit:** 600 requests per minute
         */
        get: operations["seller_get_export_orders_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/export/results.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Results
         * @description What became of the entries of a batch, a row for each, as far as they are decided.
         *
         *     **Rate limit:** 600 requests per minute
         */
        get: operations["seller_get_export_results_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/downloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make A Download Link
         * @description A link to an export that a browser can follow without a key: for 60 seconds, and once.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_downloads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/cancel/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Cancel Order Items
         * @description What the body of the write would do if it were sent now, decided by the same rules. Nothing happens. At most 10,000 entries.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_cancel_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/ship/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Ship Order Items
         * @description What the body of the write would do if it were sent now, decided by the same rules. Nothing happens. At most 10,000 entries.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_ship_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/return/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Return Order Items
         * @description What the body of the write would do if it were sent now, decided by the same rules. Nothing happens. At most 10,000 entries.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_return_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/selections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Select Items
         * @description Freezes items, at most 1,000,000, for an hour: those of the orders that a filter finds, those of orders by their numbers, or items by their ids. Names that are unknown refuse it; the first 100 are named.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_selections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/selections/{id}/cancel/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Cancel Order Items Of A Selection
         * @description What acting on the selection would do now, decided by the same rules. Nothing happens.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_selections_id_cancel_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/selections/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Order Items Of A Selection
         * @description Submits batches of 10,000 entries. A selection is acted on once: the same call again has the same batches, and goes on where one broke off.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_selections_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/selections/{id}/ship/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Ship Order Items Of A Selection
         * @description What acting on the selection would do now, decided by the same rules. Nothing happens.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_selections_id_ship_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/selections/{id}/ship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ship Order Items Of A Selection
         * @description Submits batches of 10,000 entries. A selection is acted on once: the same call again has the same batches, and goes on where one broke off.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_selections_id_ship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/selections/{id}/return/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Return Order Items Of A Selection
         * @description What acting on the selection would do now, decided by the same rules. Nothing happens.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_selections_id_return_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seller/v1/selections/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Order Items Of A Selection
         * @description Submits batches of 10,000 entries. A selection is acted on once: the same call again has the same batches, and goes on where one broke off.
         *
         *     **Rate limit:** 600 requests per minute
         */
        post: operations["seller_post_selections_id_return"];
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
        /** KeySchema */
        KeySchema: {
            /** Id */
            id: number;
            /** Label */
            label: string;
            /**
             * Role
             * @enum {string}
             */
            role: "full" | "read";
            /** Prefix */
            prefix: string;
            /** Last Four */
            lastFour: string;
            /**
             * Made By
             * @description The id of the key that made it; null for one that the operator made.
             */
            madeBy: number | null;
            /**
             * Created At
             * Format: date-time
             */
            createdAt: string;
            /** Expires At */
            expiresAt: string | null;
            /** Revoked At */
            revokedAt: string | null;
            /** Last Used At */
            lastUsedAt: string | null;
        };
        /** KeysSchema */
        KeysSchema: {
            items: components["schemas"]["KeySchema"][];
            /**
             * Next Cursor
             * @description `cursor` of the next page; null on the last.
             */
            nextCursor: string | null;
            /** Total */
            total: number;
            /** @description False where there are more than `total`. */
            totalIsExact: boolean;
        };
        /** NewKeySchema */
        NewKeySchema: {
            /** Id */
            id: number;
            /**
             * Key
             * @description Shown this once.
             */
            key: string;
            /** Label */
            label: string;
            /**
             * Role
             * @enum {string}
             */
            role: "full" | "read";
            /** Prefix */
            prefix: string;
            /** Last Four */
            lastFour: string;
            /**
             * Made By
             * @description The id of the key that made it; null for one that the operator made.
             */
            madeBy: number | null;
            /**
             * Created At
             * Format: date-time
             */
            createdAt: string;
            /** Expires At */
            expiresAt: string | null;
            /** Revoked At */
            revokedAt: string | null;
            /** Last Used At */
            lastUsedAt: string | null;
        };
        /** OrderItemSchema */
        OrderItemSchema: {
            /**
             * Return Tracking Key
             * @description Empty until it is shipped or returned, never null here.
             */
            return_tracking_key: string | null;
            /**
             * Shipment Tracking Key
             * @description Empty until it is shipped, never null here.
             */
            shipment_tracking_key: string | null;
            /** SKU */
            sku: string;
            /**
             * Status
             * @description One of open, shipped, cancelled, returned. Always present.
             * @default open
             */
            status: string;
            /**
             * ID
             * @description Order item ID, unique. Always present, at least 1.
             */
            id?: number | null;
            /**
             * Vat
             * @description Value added tax in per cent, such as 19.0. Always present.
             * @default 19
             */
            vat: number;
            /**
             * Price Without Tax
             * @description In cents.
             */
            price_without_tax: number;
            /**
             * Price With Tax
             * @description In cents.
             */
            price_with_tax: number;
            /** Custom Data */
            custom_data?: {
                [key: string]: unknown;
            } | null;
        };
        /** GetOrderSchema */
        GetOrderSchema: {
            /** Order items */
            order_items: components["schemas"]["OrderItemSchema"][];
            /**
             * Order number
             * @description Unique.
             */
            order_number: string;
            /** Carrier Key */
            carrier_key: string;
            /**
             * Cost Without Tax
             * @description In cents, over all items.
             */
            cost_without_tax: number;
            /**
             * Cost With Tax
             * @description In cents, over all items.
             */
            cost_with_tax: number;
            /**
             * Delivery Document Url
             * @description Path of the delivery note on this host.
             */
            delivery_document_url: string;
            /**
             * Status
             * @description That of the items if they agree, else `mixed`. One of open, shipped, cancelled, returned, mixed.
             * @default open
             */
            status: string;
            /** Customer Key */
            customer_key: string;
            /** Shop */
            shop: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Fulfillment Type
             * @description One of dropshipping, fulfillment_by_marketplace.
             * @default dropshipping
             */
            fulfillment_type: string;
            /** Custom Data */
            custom_data?: {
                [key: string]: unknown;
            } | null;
            /** Payment Method */
            payment_method?: string | null;
            /** Billing Street */
            billing_street: string;
            /** Billing Zip Code */
            billing_zip_code: string;
            /** Billing City */
            billing_city: string;
            /** Billing Country Code */
            billing_country_code: string;
            /**
             * Billing Recipient Gender
             * @description Never null here.
             */
            billing_recipient_gender?: string | null;
            /** Billing Recipient First Name */
            billing_recipient_first_name: string;
            /** Billing Recipient Last Name */
            billing_recipient_last_name: string;
            /** Billing Additional */
            billing_additional?: string | null;
            /**
             * Shipping Street
             * @description Never null here.
             */
            shipping_street?: string | null;
            /**
             * Shipping Zip Code
             * @description Never null here.
             */
            shipping_zip_code?: string | null;
            /**
             * Shipping City
             * @description Never null here.
             */
            shipping_city?: string | null;
            /**
             * Shipping Country Code
             * @description Never null here.
             */
            shipping_country_code?: string | null;
            /** Shipping Additional */
            shipping_additional?: string | null;
            /**
             * Shipping Collection Point Key
             * @default
             */
            shipping_collection_point_key: string | null;
            /**
             * Shipping Collection Point Type
             * @default
             */
            shipping_collection_point_type: string | null;
            /**
             * Shipping Collection Point Description
             * @default
             */
            shipping_collection_point_description: string | null;
            /**
             * Customer Phone
             * @description Empty when unset, never null here.
             * @default
             */
            customer_phone: string | null;
            /**
             * Customer Email
             * @description Empty when unset, never null here.
             * @default
             */
            customer_email: string | null;
            /**
             * Shipping Recipient Gender
             * @description Never null here.
             */
            shipping_recipient_gender?: string | null;
            /** Shipping Recipient First Name */
            shipping_recipient_first_name: string;
            /** Shipping Recipient Last Name */
            shipping_recipient_last_name: string;
            /** Currency Code */
            currency_code: string;
        };
        /** OrdersSchema */
        OrdersSchema: {
            items: components["schemas"]["GetOrderSchema"][];
            /**
             * Next Cursor
             * @description `cursor` of the next page; null on the last.
             */
            nextCursor: string | null;
            /** Total */
            total: number;
            /** @description False where there are more than `total`. */
            totalIsExact: boolean;
        };
        /**
         * StatusChoices
         * @enum {string}
         */
        orders_app__models__order__Order__StatusChoices: "open" | "shipped" | "cancelled" | "returned" | "mixed";
        /**
         * StatusChoices
         * @enum {string}
         */
        orders_app__models__order_item__OrderItem__StatusChoices: "open" | "shipped" | "cancelled" | "returned";
        /**
         * FulfillmentTypes
         * @enum {string}
         */
        FulfillmentTypes: "dropshipping" | "fulfillment_by_marketplace";
        /**
         * Actor
         * @enum {string}
         */
        Actor: "seller" | "buyer" | "marketplace";
        /** HappeningSchema */
        HappeningSchema: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Event
             * @description Such as `order.created` or `order_items.cancelled`.
             */
            event: string;
            /** @description Ids of the items that changed. */
            items: number[];
            /**
             * By
             * @description Who asked for it; null for what came in with the order.
             */
            by: components["schemas"]["Actor"] | null;
            /** Batch Request Id */
            batchRequestId: string | null;
        };
        /** OrderWithHistorySchema */
        OrderWithHistorySchema: {
            /** Order items */
            order_items: components["schemas"]["OrderItemSchema"][];
            /**
             * Order number
             * @description Unique.
             */
            order_number: string;
            /** Carrier Key */
            carrier_key: string;
            /**
             * Cost Without Tax
             * @description In cents, over all items.
             */
            cost_without_tax: number;
            /**
             * Cost With Tax
             * @description In cents, over all items.
             */
            cost_with_tax: number;
            /**
             * Delivery Document Url
             * @description Path of the delivery note on this host.
             */
            delivery_document_url: string;
            /**
             * Status
             * @description That of the items if they agree, else `mixed`. One of open, shipped, cancelled, returned, mixed.
             * @default open
             */
            status: string;
            /** Customer Key */
            customer_key: string;
            /** Shop */
            shop: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Fulfillment Type
             * @description One of dropshipping, fulfillment_by_marketplace.
             * @default dropshipping
             */
            fulfillment_type: string;
            /** Custom Data */
            custom_data?: {
                [key: string]: unknown;
            } | null;
            /** Payment Method */
            payment_method?: string | null;
            /** Billing Street */
            billing_street: string;
            /** Billing Zip Code */
            billing_zip_code: string;
            /** Billing City */
            billing_city: string;
            /** Billing Country Code */
            billing_country_code: string;
            /**
             * Billing Recipient Gender
             * @description Never null here.
             */
            billing_recipient_gender?: string | null;
            /** Billing Recipient First Name */
            billing_recipient_first_name: string;
            /** Billing Recipient Last Name */
            billing_recipient_last_name: string;
            /** Billing Additional */
            billing_additional?: string | null;
            /**
             * Shipping Street
             * @description Never null here.
             */
            shipping_street?: string | null;
            /**
             * Shipping Zip Code
             * @description Never null here.
             */
            shipping_zip_code?: string | null;
            /**
             * Shipping City
             * @description Never null here.
             */
            shipping_city?: string | null;
            /**
             * Shipping Country Code
             * @description Never null here.
             */
            shipping_country_code?: string | null;
            /** Shipping Additional */
            shipping_additional?: string | null;
            /**
             * Shipping Collection Point Key
             * @default
             */
            shipping_collection_point_key: string | null;
            /**
             * Shipping Collection Point Type
             * @default
             */
            shipping_collection_point_type: string | null;
            /**
             * Shipping Collection Point Description
             * @default
             */
            shipping_collection_point_description: string | null;
            /**
             * Customer Phone
             * @description Empty when unset, never null here.
             * @default
             */
            customer_phone: string | null;
            /**
             * Customer Email
             * @description Empty when unset, never null here.
             * @default
             */
            customer_email: string | null;
            /**
             * Shipping Recipient Gender
             * @description Never null here.
             */
            shipping_recipient_gender?: string | null;
            /** Shipping Recipient First Name */
            shipping_recipient_first_name: string;
            /** Shipping Recipient Last Name */
            shipping_recipient_last_name: string;
            /** Currency Code */
            currency_code: string;
            /** @description What happened, oldest first, as far as it is kept. */
            history: components["schemas"]["HappeningSchema"][];
        };
        /**
         * Operation
         * @enum {string}
         */
        Operation: "cancel" | "ship" | "return" | "products" | "status" | "stocks" | "prices";
        /**
         * RequestStatus
         * @enum {string}
         */
        RequestStatus: "pending" | "processing" | "completed" | "retry" | "failed";
        /** BatchSchema */
        BatchSchema: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            operation: components["schemas"]["Operation"];
            actor: components["schemas"]["Actor"];
            status: components["schemas"]["RequestStatus"];
            /**
             * Total
             * @description Entries.
             */
            total: number;
            /**
             * Decided
             * @description Entries that are decided.
             */
            decided: number;
            /**
             * Failed
             * @description Entries that failed.
             */
            failed: number;
            /**
             * Accepted At
             * Format: date-time
             */
            acceptedAt: string;
            /**
             * Claims
             * @description How often its carrying out began or went on.
             */
            claims: number;
            /** Claimed At */
            claimedAt: string | null;
            /**
             * Attempts
             * @description How often a fault of the server put it back.
             */
            attempts: number;
            /**
             * Interruptions
             * @description How often the server stopped meanwhile.
             */
            interruptions: number;
            /** Last Fault */
            lastFault: string | null;
            /** Finished At */
            finishedAt: string | null;
            /** Retried As */
            retriedAs: string | null;
            /**
             * Waits For
             * @description In words; null when it is final.
             */
            waitsFor: string | null;
        };
        /** BatchesSchema */
        BatchesSchema: {
            items: components["schemas"]["BatchSchema"][];
            /**
             * Next Cursor
             * @description `cursor` of the next page; null on the last.
             */
            nextCursor: string | null;
            /** Total */
            total: number;
            /** @description False where there are more than `total`. */
            totalIsExact: boolean;
        };
        /** BatchRequestResponseSchema */
        BatchRequestResponseSchema: {
            /**
             * Batchrequestid
             * Format: uuid
             * @description ID of the asynchronous batch request. Identical payloads from the same merchant within the deduplication window return the existing in-flight ID instead of queuing a new batch. Poll the results endpoint with this ID to retrieve the outcome.
             */
            batchRequestId: string;
        };
        /** EventSchema */
        EventSchema: {
            /**
             * Seq
             * @description Grows in the order of what happened; other merchants have the gaps.
             */
            seq: number;
            /** Event */
            event: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Order Number */
            orderNumber: string | null;
            itemIds: number[];
            /** Style Key */
            styleKey: string | null;
            skus: string[];
            /**
             * Webhook Id
             * @description The subscription that was switched off.
             */
            webhookId: number | null;
            /**
             * Reason
             * @description Why it was switched off.
             */
            reason: string | null;
            /** Batch Id */
            batchId: string | null;
            /** Actor */
            actor: components["schemas"]["Actor"] | null;
        };
        /** EventsSchema */
        EventsSchema: {
            items: components["schemas"]["EventSchema"][];
            /**
             * Next After
             * @description `after` of the next call, also when nothing happened.
             */
            nextAfter: number;
        };
        /**
         * EventType
         * @enum {string}
         */
        EventType: "order.created" | "order.cancelled" | "order.shipped" | "order.returned" | "order_items.shipped" | "order_items.cancelled" | "order_items.returned" | "stock.updated" | "product_master.status_updated" | "order.updated" | "batch.completed" | "batch.failed" | "webhook.test";
        /**
         * DeliveryState
         * @enum {string}
         */
        DeliveryState: "waiting" | "delivered" | "gone" | "failed";
        /** DeliveryAttemptSchema */
        DeliveryAttemptSchema: {
            /**
             * Number
             * @description From 1 on, replays included.
             */
            number: number;
            /**
             * At
             * Format: date-time
             * @description When it began.
             */
            at: string;
            /**
             * Address
             * @description The address that was called; null where none was.
             */
            address: string | null;
            /**
             * Status
             * @description Null where no answer came.
             */
            status: number | null;
            /**
             * Error
             * @description Why no answer came.
             */
            error: string | null;
            /** Duration Ms */
            durationMs: number;
            /**
             * Answer
             * @description The first KiB of it.
             */
            answer: string;
        };
        /** DeliverySchema */
        DeliverySchema: {
            /**
             * Id
             * @description The `id` of what is delivered.
             */
            id: number;
            event: components["schemas"]["EventType"];
            /**
             * Happened At
             * Format: date-time
             */
            happenedAt: string;
            /** @description It was asked for to try the receiver. */
            isTest: boolean;
            state: components["schemas"]["DeliveryState"];
            /**
             * Next Attempt At
             * @description Null where it is under way or the next in turn, and where none follows.
             */
            nextAttemptAt: string | null;
            /** Attempt Count */
            attemptCount: number;
            /** @description Oldest first: of a list the last 5 of each delivery, otherwise the last 100. */
            attempts: components["schemas"]["DeliveryAttemptSchema"][];
        };
        /** DeliveriesSchema */
        DeliveriesSchema: {
            items: components["schemas"]["DeliverySchema"][];
            /**
             * Next Cursor
             * @description `cursor` of the next page; null on the last.
             */
            nextCursor: string | null;
            /** Total */
            total: number;
            /** @description False where there are more than `total`. */
            totalIsExact: boolean;
        };
        /** DeliveryWithBodySchema */
        DeliveryWithBodySchema: {
            /**
             * Id
             * @description The `id` of what is delivered.
             */
            id: number;
            event: components["schemas"]["EventType"];
            /**
             * Happened At
             * Format: date-time
             */
            happenedAt: string;
            /** @description It was asked for to try the receiver. */
            isTest: boolean;
            state: components["schemas"]["DeliveryState"];
            /**
             * Next Attempt At
             * @description Null where it is under way or the next in turn, and where none follows.
             */
            nextAttemptAt: string | null;
            /** Attempt Count */
            attemptCount: number;
            /** @description Oldest first: of a list the last 5 of each delivery, otherwise the last 100. */
            attempts: components["schemas"]["DeliveryAttemptSchema"][];
            /**
             * Body
             * @description What would be sent now, as the webhooks of the published API are; null where nothing of it is left.
             */
            body: {
                [key: string]: unknown;
            } | null;
        };
        /** TestedSchema */
        TestedSchema: {
            /**
             * Delivery Id
             * @description Of `…/deliveries/{deliveryId}`.
             */
            deliveryId: number;
        };
        /** RotatedSchema */
        RotatedSchema: {
            /**
             * Client Secret
             * @description The new one, shown this once; absent from the end of a rotation.
             */
            client_secret?: string;
            /**
             * Old Valid Until
             * Format: date-time
             * @description Until then deliveries are signed with both.
             */
            oldValidUntil: string;
        };
        /** ReplayedSchema */
        ReplayedSchema: {
            /**
             * Deliveries
             * @description How many are sent again. What is under way is not.
             */
            deliveries: number;
        };
        /** DaySchema */
        DaySchema: {
            /**
             * Date
             * Format: date
             * @description UTC.
             */
            date: string;
            /**
             * Orders
             * @description Orders that were made on this day.
             */
            orders: number;
            /**
             * Items
             * @description Their items.
             */
            items: number;
            /**
             * Shipped
             * @description Items that were shipped on this day.
             */
            shipped: number;
            /** Returned */
            returned: number;
            /** Cancelled By Seller */
            cancelledBySeller: number;
            /** Cancelled By Buyer */
            cancelledByBuyer: number;
            /** Cancelled By Marketplace */
            cancelledByMarketplace: number;
        };
        /** StatisticsSchema */
        StatisticsSchema: {
            /**
             * Up To
             * @description What happened up to this event of the feed is counted.
             */
            upTo: number;
            /** @description Each UTC day up to today, empty ones too, the oldest first. */
            days: components["schemas"]["DaySchema"][];
            /** @description Open items by the age of their orders. An age of exactly 24 hours is in `24h`. */
            open: {
                "24h": number;
                "48h": number;
                "7d": number;
                older: number;
            };
            /** @description Of the orders of the last 14 to 90 days: items that the seller cancelled, of all items. Null where there were none. */
            cancellationRate: {
                /** Rate */
                14: number | null;
                /** Rate */
                30: number | null;
                /** Rate */
                60: number | null;
                /** Rate */
                90: number | null;
            };
        };
        /** DownloadSchema */
        DownloadSchema: {
            /**
             * Url
             * @description The path of a link that needs no header: for 60 seconds, and once.
             */
            url: string;
        };
        /** CancelOrderItemSchema */
        CancelOrderItemSchema: {
            /**
             * Id
             * @description Order item ID to cancel.
             */
            id: number;
        };
        /** CancelOrderResultItemSchema */
        CancelOrderResultItemSchema: {
            requestItem: components["schemas"]["CancelOrderItemSchema"];
            /** Success */
            success: boolean;
            /**
             * Errors
             * @description What stood in the way, in words. Empty on success.
             */
            errors: string[];
            /**
             * Errorcodes
             * @description A stable code for each of `errors`. Always present.
             */
            errorCodes?: ("item_not_found" | "item_fulfilled_by_marketplace" | "item_already_shipped" | "item_already_returned" | "batch_given_up")[];
        };
        /** CancelPreviewSchema */
        CancelPreviewSchema: {
            /** @description One result per entry, in the order of the request. */
            items: components["schemas"]["CancelOrderResultItemSchema"][];
            /** Succeeded */
            succeeded: number;
            /** Failed */
            failed: number;
        };
        /** CancelRequestSchema */
        CancelRequestSchema: {
            /**
             * Items
             * @description List of order items to cancel.
             */
            items: components["schemas"]["CancelOrderItemSchema"][];
        };
        /** ShipmentItemSchema */
        ShipmentItemSchema: {
            /**
             * Order Items
             * @description IDs of the order items to ship together: all of them or none.
             */
            order_items: number[];
            /**
             * Carrier Key
             * @description Key of the carrier, as listed by `GET /orders/carriers/`.
             */
            carrier_key: string;
            /**
             * Shipment Tracking Key
             * @description Tracking key of the parcel.
             */
            shipment_tracking_key: string;
            /**
             * Return Tracking Key
             * @description Tracking key for the way back.
             */
            return_tracking_key: string;
        };
        /** ShipmentResultItemSchema */
        ShipmentResultItemSchema: {
            requestItem: components["schemas"]["ShipmentItemSchema"];
            /** Success */
            success: boolean;
            /**
             * Errors
             * @description What stood in the way, in words. Empty on success.
             */
            errors: string[];
            /**
             * Errorcodes
             * @description A stable code for each of `errors`. Always present.
             */
            errorCodes?: ("carrier_unknown" | "item_not_found" | "item_fulfilled_by_marketplace" | "item_already_shipped" | "item_already_cancelled" | "item_already_returned" | "batch_given_up")[];
        };
        /** ShipPreviewSchema */
        ShipPreviewSchema: {
            /** @description One result per entry, in the order of the request. */
            items: components["schemas"]["ShipmentResultItemSchema"][];
            /** Succeeded */
            succeeded: number;
            /** Failed */
            failed: number;
        };
        /** ShipmentRequestSchema */
        ShipmentRequestSchema: {
            /**
             * Items
             * @description List of parcels to ship.
             */
            items: components["schemas"]["ShipmentItemSchema"][];
        };
        /** ReturnItemSchema */
        ReturnItemSchema: {
            /**
             * Order Items
             * @description IDs of the order items to return together: all of them or none.
             */
            order_items: number[];
            /**
             * Return Tracking Key
             * @description Tracking key that the items travelled back under.
             */
            return_tracking_key: string;
        };
        /** ReturnResultItemSchema */
        ReturnResultItemSchema: {
            requestItem: components["schemas"]["ReturnItemSchema"];
            /** Success */
            success: boolean;
            /**
             * Errors
             * @description What stood in the way, in words. Empty on success.
             */
            errors: string[];
            /**
             * Errorcodes
             * @description A stable code for each of `errors`. Always present.
             */
            errorCodes?: ("item_not_found" | "item_fulfilled_by_marketplace" | "item_not_shipped" | "item_already_cancelled" | "item_already_returned" | "batch_given_up")[];
        };
        /** ReturnPreviewSchema */
        ReturnPreviewSchema: {
            /** @description One result per entry, in the order of the request. */
            items: components["schemas"]["ReturnResultItemSchema"][];
            /** Succeeded */
            succeeded: number;
            /** Failed */
            failed: number;
        };
        /** ReturnRequestSchema */
        ReturnRequestSchema: {
            /**
             * Items
             * @description List of parcels that came back.
             */
            items: components["schemas"]["ReturnItemSchema"][];
        };
        /** SelectionSchema */
        SelectionSchema: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Items
             * @description Items that were frozen.
             */
            items: number;
            /**
             * Orders
             * @description Orders that these are of.
             */
            orders: number;
            /**
             * Expires At
             * Format: date-time
             * @description After it the selection is gone.
             */
            expiresAt: string;
        };
        /** CancelSelectionPreviewSchema */
        CancelSelectionPreviewSchema: {
            /** Succeeded */
            succeeded: number;
            /** Failed */
            failed: number;
            /**
             * By Code
             * @description How many entries fail with each code.
             */
            byCode: {
                [key: string]: number;
            };
            /** @description The first 100 entries that fail. */
            failures: components["schemas"]["CancelOrderResultItemSchema"][];
        };
        /** SelectionBatchesSchema */
        SelectionBatchesSchema: {
            /** @description Of 10000 entries each. The same call again has the same ones. */
            batches: string[];
        };
        /** ShipSelectionPreviewSchema */
        ShipSelectionPreviewSchema: {
            /** Succeeded */
            succeeded: number;
            /** Failed */
            failed: number;
            /**
             * By Code
             * @description How many entries fail with each code.
             */
            byCode: {
                [key: string]: number;
            };
            /** @description The first 100 entries that fail. */
            failures: components["schemas"]["ShipmentResultItemSchema"][];
        };
        /** ReturnSelectionPreviewSchema */
        ReturnSelectionPreviewSchema: {
            /** Succeeded */
            succeeded: number;
            /** Failed */
            failed: number;
            /**
             * By Code
             * @description How many entries fail with each code.
             */
            byCode: {
                [key: string]: number;
            };
            /** @description The first 100 entries that fail. */
            failures: components["schemas"]["ReturnResultItemSchema"][];
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
        /** @description `true` when the ID is that of an earlier batch: of the same payload in flight, or of the same `Idempotency-Key` */
        "Idempotent-Replayed": "true";
        /** @description `299 - "orderStatus is not known here; did you mean order_status?"`: a query parameter that was ignored nearly is a known one */
        Warning: string;
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
    seller_get_keys: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of an earlier answer. Filters are repeated beside it. */
                cursor?: string;
            };
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
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeysSchema"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
    seller_post_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                    /**
                     * KeyRole
                     * @enum {string}
                     */
                    role?: "full" | "read";
                    expiresAt?: string | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKeySchema"];
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
            /** @description Forbidden: the key may only read */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Conflict: what is asked does not fit what there is */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_delete_keys_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description Forbidden: the key may only read */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Conflict: what is asked does not fit what there is */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_get_orders: {
        parameters: {
            query?: {
                /** @description A part of an order number, or the whole of an item id, a SKU, a customer key, a tracking key or an e-mail address. */
                q?: string;
                order_status?: components["schemas"]["orders_app__models__order__Order__StatusChoices"];
                /** @description Orders that have an item of this status. */
                order_item_status?: components["schemas"]["orders_app__models__order_item__OrderItem__StatusChoices"];
                shop_country?: string;
                carrier_key?: string;
                fulfillment_type?: components["schemas"]["FulfillmentTypes"];
                /** @description Earliest `created_at`; a date alone is its first millisecond. */
                from?: string;
                /** @description Latest `created_at`; a date alone is its last millisecond. */
                to?: string;
                /** @description Orders whose `created_at` is at least as long ago. */
                older_than_hours?: number;
                limit?: number;
                /** @description The `nextCursor` of an earlier answer. Filters are repeated beside it. */
                cursor?: string;
            };
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
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersSchema"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
    seller_get_orders_order_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_number: string;
            };
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
                    "application/json": components["schemas"]["OrderWithHistorySchema"];
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
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_get_batches: {
        parameters: {
            query?: {
                status?: components["schemas"]["RequestStatus"];
                operation?: "cancel" | "ship" | "return" | "products" | "status" | "stocks" | "prices";
                limit?: number;
                /** @description The `nextCursor` of an earlier answer. Filters are repeated beside it. */
                cursor?: string;
            };
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
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchesSchema"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
    seller_get_batches_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
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
                    "application/json": components["schemas"]["BatchSchema"];
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
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_post_batches_id_retry_failed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchRequestResponseSchema"];
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
            /** @description Forbidden: the key may only read */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Conflict: what is asked does not fit what there is */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_get_events: {
        parameters: {
            query?: {
                /** @description Events behind this `seq`. Without it a list begins with the oldest, a stream with what happens from now on. */
                after?: number;
                /** @description Of a list. */
                limit?: number;
            };
            header?: {
                /** @description Of a stream: the `id` of the last event that was seen. Wins over `after`. */
                "Last-Event-ID"?: string;
            };
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
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsSchema"];
                    "text/event-stream": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
    seller_get_webhooks_id_deliveries: {
        parameters: {
            query?: {
                /** @description `gone`: nothing of it was left to be sent. */
                state?: components["schemas"]["DeliveryState"];
                event?: components["schemas"]["EventType"];
                limit?: number;
                /** @description The `nextCursor` of an earlier answer. Filters are repeated beside it. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveriesSchema"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    Warning: components["headers"]["Warning"];
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
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
    seller_get_webhooks_id_deliveries_deliveryId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                deliveryId: number;
            };
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
                    "application/json": components["schemas"]["DeliveryWithBodySchema"];
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
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_post_webhooks_id_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    event?: components["schemas"]["EventType"];
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestedSchema"];
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
            /** @description Forbidden: the key may only read */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Conflict: what is asked does not fit what there is */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_post_webhooks_id_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @constant */
                    finish?: true;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedSchema"];
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
            /** @description Forbidden: the key may only read */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Conflict: what is asked does not fit what there is */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_post_webhooks_id_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    failed: true;
                } | {
                    /**
                     * From
                     * Format: date-time
                     */
                    from: string;
                    /**
                     * To
                     * Format: date-time
                     */
                    to: string;
                } | {
                    /** Delivery Id */
                    deliveryId: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedSchema"];
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
            /** @description Forbidden: the key may only read */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_get_statistics: {
        parameters: {
            query?: {
                days?: number;
            };
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
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsSchema"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
    seller_get_export_orders_csv: {
        parameters: {
            query?: {
                /** @description A part of an order number, or the whole of an item id, a SKU, a customer key, a tracking key or an e-mail address. */
                q?: string;
                order_status?: components["schemas"]["orders_app__models__order__Order__StatusChoices"];
                /** @description Orders that have an item of this status. */
                order_item_status?: components["schemas"]["orders_app__models__order_item__OrderItem__StatusChoices"];
                shop_country?: string;
                carrier_key?: string;
                fulfillment_type?: components["schemas"]["FulfillmentTypes"];
                /** @description Earliest `created_at`; a date alone is its first millisecond. */
                from?: string;
                /** @description Latest `created_at`; a date alone is its last millisecond. */
                to?: string;
                /** @description Orders whose `created_at` is at least as long ago. */
                older_than_hours?: number;
            };
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
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
    seller_get_export_results_csv: {
        parameters: {
            query: {
                /** @description A batch of your own. */
                batch: string;
                /** @description Those that failed alone. */
                items?: "failed";
            };
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
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    Warning: components["headers"]["Warning"];
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
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
                    Warning: components["headers"]["Warning"];
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
    seller_post_downloads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Path
                     * @description Of an export, with its query: `/seller/v1/export/orders.csv?order_status=open`.
                     */
                    path: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadSchema"];
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
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_post_cancel_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRequestSchema"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelPreviewSchema"];
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
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_post_ship_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentRequestSchema"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipPreviewSchema"];
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
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_post_return_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequestSchema"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnPreviewSchema"];
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
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_post_selections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    filter?: {
                        /** Q */
                        q?: string;
                        order_status?: components["schemas"]["orders_app__models__order__Order__StatusChoices"];
                        order_item_status?: components["schemas"]["orders_app__models__order_item__OrderItem__StatusChoices"];
                        /** Shop Country */
                        shop_country?: string;
                        /** Carrier Key */
                        carrier_key?: string;
                        fulfillment_type?: components["schemas"]["FulfillmentTypes"];
                        /**
                         * From
                         * Format: date-time
                         */
                        from?: string;
                        /**
                         * To
                         * Format: date-time
                         */
                        to?: string;
                        /** Older Than Hours */
                        older_than_hours?: number;
                    };
                    /**
                     * Ids
                     * @description Ids of order items.
                     */
                    ids?: number[];
                    /** Order Numbers */
                    orderNumbers?: string[];
                    /**
                     * Order Item Status
                     * @description Items of this status alone. Of order numbers: `open` if absent; of ids: whatever their status. A filter has a member of this name.
                     * @enum {string}
                     */
                    order_item_status?: "open" | "shipped" | "cancelled" | "returned";
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelectionSchema"];
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
            /** @description Forbidden: the key may only read */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_post_selections_id_cancel_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelSelectionPreviewSchema"];
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
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_post_selections_id_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelectionBatchesSchema"];
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
            /** @description Forbidden: the key may only read */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Conflict: what is asked does not fit what there is */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_post_selections_id_ship_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Carrier Key
                     * @description Key of the carrier, as listed by `GET /orders/carriers/`.
                     */
                    carrier_key: string;
                    /**
                     * Shipment Tracking Key
                     * @description Tracking key of the parcel.
                     */
                    shipment_tracking_key: string;
                    /**
                     * Return Tracking Key
                     * @description Tracking key for the way back.
                     */
                    return_tracking_key: string;
                    /**
                     * One Parcel
                     * @description The selected items of an order leave in one parcel, all or none; otherwise each is one.
                     * @default false
                     */
                    oneParcel?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipSelectionPreviewSchema"];
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
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_post_selections_id_ship: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Carrier Key
                     * @description Key of the carrier, as listed by `GET /orders/carriers/`.
                     */
                    carrier_key: string;
                    /**
                     * Shipment Tracking Key
                     * @description Tracking key of the parcel.
                     */
                    shipment_tracking_key: string;
                    /**
                     * Return Tracking Key
                     * @description Tracking key for the way back.
                     */
                    return_tracking_key: string;
                    /**
                     * One Parcel
                     * @description The selected items of an order leave in one parcel, all or none; otherwise each is one.
                     * @default false
                     */
                    oneParcel?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelectionBatchesSchema"];
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
            /** @description Forbidden: the key may only read */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Conflict: what is asked does not fit what there is */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_post_selections_id_return_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Return Tracking Key
                     * @description Tracking key that the items travelled back under.
                     */
                    return_tracking_key: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnSelectionPreviewSchema"];
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
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
    seller_post_selections_id_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Return Tracking Key
                     * @description Tracking key that the items travelled back under.
                     */
                    return_tracking_key: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelectionBatchesSchema"];
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
            /** @description Forbidden: the key may only read */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Request Timeout: the body did not arrive in time */
            408: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Conflict: what is asked does not fit what there is */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
            /** @description Unsupported Media Type: a body with Content-Encoding */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
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
