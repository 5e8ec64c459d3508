// Generated from openapi.json by "npm run generate". Do not edit.
export interface paths {
    "/api/v1/categories/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Categories
         * @description Lists the categories that products are put into, by their paths. A parameter that is empty is absent.
         *
         *     **Rate limit:** 100 requests per minute
         */
        get: operations["scapi_app_endpoints_category_api_list_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{category_id}/attribute-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Attribute Groups
         * @description Lists the groups of attributes that products of a category have.
         *
         *     **Rate limit:** 300 requests per minute
         */
        get: operations["scapi_app_endpoints_category_api_list_attribute_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/countries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Countries
         * @description Lists the countries that products are sold in, their currencies, and the languages of descriptions.
         *
         *     **Rate limit:** 100 requests per minute
         */
        get: operations["scapi_app_endpoints_country_api_get_countries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Brands
         * @description Lists the brands that the merchant may sell.
         *
         *     **Rate limit:** 50 requests per minute
         */
        get: operations["scapi_app_endpoints_brand_api_list_brands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Orders
         * @description Lists orders, oldest first. A parameter that is empty is absent.
         *
         *     **Rate limit:** 100 requests per minute
         */
        get: operations["scapi_app_endpoints_order_api_get_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/carriers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Carriers
         * @description Lists the carriers that parcels can be shipped with.
         *
         *     **Rate limit:** 100 requests per minute
         */
        get: operations["scapi_app_endpoints_order_api_get_carriers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description A name for this write, once for each. For 24 hours the same name with the same payload answers with its batch, whatever its state, and with another payload 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Order Items
         * @description **Rate limit:** 50 requests per minute
         */
        post: operations["scapi_app_endpoints_order_api_cancel_order_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/ship": {
        parameters: {
            query?: never;
            header?: {
                /** @description A name for this write, once for each. For 24 hours the same name with the same payload answers with its batch, whatever its state, and with another payload 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ship Order Items
         * @description Answers at once; the batch is carried out afterwards, and its results tell how.
         *
         *     **Rate limit:** 200 requests per minute
         */
        post: operations["scapi_app_endpoints_order_api_ship_order_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/return": {
        parameters: {
            query?: never;
            header?: {
                /** @description A name for this write, once for each. For 24 hours the same name with the same payload answers with its batch, whatever its state, and with another payload 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Order Items
         * @description Answers at once; the batch is carried out afterwards, and its results tell how.
         *
         *     **Rate limit:** 50 requests per minute
         */
        post: operations["scapi_app_endpoints_order_api_return_order_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Products
         * @description Lists variants in the order in which they were created. A parameter that is empty is absent.
         *
         *     **Rate limit:** 1000 requests per minute
         */
        get: operations["scapi_app_endpoints_product_api_get_products"];
        put?: never;
        /**
         * Upsert Product
         * @description Answers at once; the batch is carried out afterwards, and its results tell how.
         *
         *     **Rate limit:** 100 requests per minute
         */
        post: operations["scapi_app_endpoints_product_api_upsert_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update Product Status
         * @description Answers at once; the batch is carried out afterwards, and its results tell how.
         *
         *     **Rate limit:** 100 requests per minute
         */
        put: operations["scapi_app_endpoints_product_api_update_product_status"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/stocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update Stock
         * @description Answers at once; the batch is carried out afterwards, and its results tell how.
         *
         *     **Rate limit:** 1000 requests per minute
         */
        put: operations["scapi_app_endpoints_product_api_update_stock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update Price
         * @description Answers at once; the batch is carried out afterwards, and its results tell how.
         *
         *     **Rate limit:** 200 requests per minute
         */
        put: operations["scapi_app_endpoints_product_api_update_price"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_number}/delivery_document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Delivery Document
         * @description The delivery note of an order.
         *
         *     **Rate limit:** 100 requests per minute
         */
        get: operations["scapi_app_endpoints_order_api_get_delivery_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_number}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Invoice
         * @deprecated
         * @description The newest invoice of an order. 404 while there is none. `/invoices` has them all.
         *
         *     **Rate limit:** 10 requests per minute
         */
        get: operations["scapi_app_endpoints_order_api_get_order_invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_number}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Invoices
         * @description The invoices of an order: a PDF when there is one, an archive when there are several. 404 while there is none.
         *
         *     **Rate limit:** 10 requests per minute
         */
        get: operations["scapi_app_endpoints_order_api_get_order_invoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reports
         * @description Lists the files that the marketplace has laid out, newest first. A parameter that is empty is absent.
         *
         *     **Rate limit:** 10 requests per minute
         */
        get: operations["scapi_app_endpoints_report_api_list_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Report
         * @description The file of a report.
         *
         *     **Rate limit:** 10 requests per minute
         */
        get: operations["scapi_app_endpoints_report_api_download_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Rejected Products
         * @description Lists the styles that the marketplace rejected, and why.
         *
         *     **Rate limit:** 50 requests per minute
         */
        get: operations["scapi_app_endpoints_product_api_get_rejected_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{sku}": {
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
         * Delete Product
         * @description Deletes a variant, and with the last one its style. 400 while it is for sale (`active`, `pending_active`) and when it was ever ordered.
         *
         *     **Rate limit:** 50 requests per minute
         */
        delete: operations["scapi_app_endpoints_product_api_delete_product"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/cancel-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Cancel Order Batch Results
         * @description How a batch went, entry by entry. Results are readable for 30 days.
         *
         *     **Rate limit:** 200 requests per minute
         */
        get: operations["scapi_app_endpoints_result_api_get_cancel_order_batch_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/ship-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ship Order Batch Results
         * @description How a batch went, entry by entry. Results are readable for 30 days.
         *
         *     **Rate limit:** 200 requests per minute
         */
        get: operations["scapi_app_endpoints_result_api_get_ship_order_batch_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/return-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Return Order Batch Results
         * @description How a batch went, entry by entry. Results are readable for 30 days.
         *
         *     **Rate limit:** 200 requests per minute
         */
        get: operations["scapi_app_endpoints_result_api_get_return_order_batch_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Product Batch Results
         * @description How a batch went, entry by entry. Results are readable for 30 days.
         *
         *     **Rate limit:** 200 requests per minute
         */
        get: operations["scapi_app_endpoints_result_api_get_product_batch_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Product Status Update Batch Results
         * @description How a batch went, entry by entry. Results are readable for 30 days.
         *
         *     **Rate limit:** 200 requests per minute
         */
        get: operations["scapi_app_endpoints_result_api_get_product_status_update_batch_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/stocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Stock Batch Results
         * @description How a batch went, entry by entry. Results are readable for 30 days.
         *
         *     **Rate limit:** 200 requests per minute
         */
        get: operations["scapi_app_endpoints_result_api_get_stock_batch_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Price Batch Results
         * @description How a batch went, entry by entry. Results are readable for 30 days.
         *
         *     **Rate limit:** 200 requests per minute
         */
        get: operations["scapi_app_endpoints_result_api_get_price_batch_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Webhook Event Types
         * @description Lists the events that can be subscribed to.
         *
         *     **Rate limit:** 50 requests per minute
         */
        get: operations["scapi_app_endpoints_webhook_api_get_webhook_event_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Webhook Subscriptions
         * @description **Rate limit:** 50 requests per minute
         */
        get: operations["scapi_app_endpoints_webhook_api_get_webhook_subscriptions"];
        put?: never;
        /**
         * Post Webhook Subscription
         * @description Subscribes a URL to events. `client_secret` signs what is delivered, and is shown this once. The URL has to be `https` and on the public network. A description has at most 1,000 characters.
         *
         *     **Rate limit:** 50 requests per minute
         */
        post: operations["scapi_app_endpoints_webhook_api_post_webhook_subscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{subscription_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Webhook Subscription
         * @description **Rate limit:** 50 requests per minute
         */
        get: operations["scapi_app_endpoints_webhook_api_get_webhook_subscription"];
        put?: never;
        post?: never;
        /**
         * Delete Webhook Subscription
         * @description Ends a subscription. What waits to be delivered to it is dropped.
         *
         *     **Rate limit:** 50 requests per minute
         */
        delete: operations["scapi_app_endpoints_webhook_api_delete_webhook_subscription"];
        options?: never;
        head?: never;
        /**
         * Update Webhook Subscription Patch
         * @description Changes what is named; null leaves a member as it is, but clears the description. What waits goes to the URL that is set when it is sent. Switching on sends the oldest of what waits first, and the rest when that has succeeded; 409 where the operator has switched off.
         *
         *     **Rate limit:** 100 requests per minute
         */
        patch: operations["scapi_app_endpoints_webhook_api_update_webhook_subscription_patch"];
        trace?: never;
    };
    "/api/v1/webhooks/order-created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order Created Webhook
         * @description Shows what a delivery of `order.created` looks like: the body is checked, and nothing happens.
         */
        post: operations["scapi_app_endpoints_webhook_api_order_created_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/order-cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order Cancelled Webhook
         * @description Shows what a delivery of `order.cancelled` looks like: the body is checked, and nothing happens.
         */
        post: operations["scapi_app_endpoints_webhook_api_order_cancelled_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/order-shipped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order Shipped Webhook
         * @description Shows what a delivery of `order.shipped` looks like: the body is checked, and nothing happens.
         */
        post: operations["scapi_app_endpoints_webhook_api_order_shipped_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/order-returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order Returned Webhook
         * @description Shows what a delivery of `order.returned` looks like: the body is checked, and nothing happens.
         */
        post: operations["scapi_app_endpoints_webhook_api_order_returned_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/order-items-shipped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order Items Shipped Webhook
         * @description Shows what a delivery of `order_items.shipped` looks like: the body is checked, and nothing happens.
         */
        post: operations["scapi_app_endpoints_webhook_api_order_items_shipped_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/order-items-cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order Items Cancelled Webhook
         * @description Shows what a delivery of `order_items.cancelled` looks like: the body is checked, and nothing happens.
         */
        post: operations["scapi_app_endpoints_webhook_api_order_items_cancelled_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/order-items-returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order Items Returned Webhook
         * @description Shows what a delivery of `order_items.returned` looks like: the body is checked, and nothing happens.
         */
        post: operations["scapi_app_endpoints_webhook_api_order_items_returned_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/stock-updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stock Updated Webhook
         * @description Shows what a delivery of `stock.updated` looks like: the body is checked, and nothing happens.
         */
        post: operations["scapi_app_endpoints_webhook_api_stock_updated_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/product-master-status-updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Product Master Status Updated Webhook
         * @description Shows what a delivery of `product_master.status_updated` looks like: the body is checked, and nothing happens.
         */
        post: operations["scapi_app_endpoints_webhook_api_product_master_status_updated_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "order.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order.created
         * @description An order came in.
         */
        post: operations["receive_order_created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order.cancelled
         * @description All items of an order are cancelled.
         */
        post: operations["receive_order_cancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.shipped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order.shipped
         * @description All items of an order are shipped.
         */
        post: operations["receive_order_shipped"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order.returned
         * @description All items of an order are returned.
         */
        post: operations["receive_order_returned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order_items.shipped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order_items.shipped
         * @description Items of an order were shipped, in one parcel.
         */
        post: operations["receive_order_items_shipped"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order_items.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order_items.cancelled
         * @description Items of an order were cancelled.
         */
        post: operations["receive_order_items_cancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order_items.returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order_items.returned
         * @description Items of an order were returned, in one parcel.
         */
        post: operations["receive_order_items_returned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "stock.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * stock.updated
         * @description Quantities of products have changed.
         */
        post: operations["receive_stock_updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "product_master.status_updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * product_master.status_updated
         * @description The status of a product has changed.
         */
        post: operations["receive_product_master_status_updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order.updated
         * @description Something of an order has changed.
         */
        post: operations["receive_order_updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "batch.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * batch.completed
         * @description A batch that you sent was carried out; some of its entries may have failed.
         */
        post: operations["receive_batch_completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "batch.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * batch.failed
         * @description A batch that you sent could not be carried out.
         */
        post: operations["receive_batch_failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * webhook.test
         * @description Sent when you ask for it, whether it is subscribed to or not.
         */
        post: operations["receive_webhook_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** CategorySchema */
        CategorySchema: {
            /**
             * ID
             * @description Always present.
             */
            id?: number | null;
            /** Name */
            name: string;
            /**
             * Path
             * @description The names from the root on, with `|` between them.
             */
            path: string;
            /**
             * Parent Id
             * @description Null for a root. Always present.
             */
            parent_id?: number | null;
            /**
             * Material Composition Type
             * @description Which composition a product of the category must have, if any. Always present.
             */
            material_composition_type?: ("textile" | "non-textile") | null;
            /**
             * Parent
             * @description The same as `parent_id`.
             */
            parent?: number | null;
        };
        /** Pagination */
        Pagination: {
            /** Per Page */
            per_page: number;
            /**
             * Page
             * @description 1 when the page was asked for by cursor.
             */
            page: number;
            /** Pages */
            pages: number;
            /**
             * Total
             * @description Exact number of rows that pass the filters.
             */
            total: number;
            /**
             * Next
             * @description Path of the next page on this host, filters included.
             */
            next: string | null;
            /**
             * Prev
             * @description Path of the previous page on this host, filters included.
             */
            prev: string | null;
            /**
             * Next Cursor
             * @description Position behind this page, for `cursor`: pages by cursor cost the same at any depth. Always present.
             */
            next_cursor?: string | null;
        };
        /** GetCategoriesResponseSchema */
        GetCategoriesResponseSchema: {
            /** Items */
            items: components["schemas"]["CategorySchema"][];
            pagination: components["schemas"]["Pagination"];
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
        /** AttributeSchema */
        AttributeSchema: {
            /**
             * ID
             * @description Always present.
             */
            id?: number | null;
            /** Name */
            name: string;
            /**
             * Frontend Name
             * @description As customers read it.
             */
            frontend_name: string;
        };
        /** AttributeGroupSchema */
        AttributeGroupSchema: {
            /** Attributes */
            attributes: components["schemas"]["AttributeSchema"][];
            /**
             * ID
             * @description Null for the group that is made from the brands.
             */
            id?: number | null;
            /**
             * Name
             * @description Groups that a product names in members of its own are called `color`, `size`, `second_size`, `brand`, `material_group_name` (the clusters) and `material`.
             */
            name: string;
            /**
             * Frontend Name
             * @description As customers read it.
             */
            frontend_name: string;
            /**
             * Is Multiselect
             * @description Whether a product may have several of its attributes. Always present.
             * @default false
             */
            is_multiselect: boolean;
        };
        /** CountrySchema */
        CountrySchema: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /** LocaleSchema */
        LocaleSchema: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /** CurrencySchema */
        CurrencySchema: {
            /** Country Code */
            country_code: string;
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /** CountriesAndLocalesResponseSchema */
        CountriesAndLocalesResponseSchema: {
            /** Countries */
            countries: components["schemas"]["CountrySchema"][];
            /** Locales */
            locales: components["schemas"]["LocaleSchema"][];
            /** Currencies */
            currencies: components["schemas"]["CurrencySchema"][];
        };
        /** BrandSchema */
        BrandSchema: {
            /**
             * ID
             * @description Always present.
             */
            id?: number | null;
            /** Key */
            key: string;
            /** Name */
            name: string;
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
        /** PagedGetOrderSchema */
        PagedGetOrderSchema: {
            /** Items */
            items: components["schemas"]["GetOrderSchema"][];
            pagination: components["schemas"]["Pagination"];
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
        /** CarrierSchema */
        CarrierSchema: {
            /**
             * Key
             * @description What `carrier_key` of a shipment names.
             */
            key: string;
            /** Carrier Name */
            carrier_name: string;
            /** Country Code */
            country_code: string;
            /**
             * Display Label
             * @description Always present.
             */
            display_label?: string | null;
        };
        /** PagedCarrierSchema */
        PagedCarrierSchema: {
            /** Items */
            items: components["schemas"]["CarrierSchema"][];
            pagination: components["schemas"]["Pagination"];
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
        /** CancelOrderItemSchema */
        CancelOrderItemSchema: {
            /**
             * Id
             * @description Order item ID to cancel.
             */
            id: number;
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
        /** ReturnRequestSchema */
        ReturnRequestSchema: {
            /**
             * Items
             * @description List of parcels that came back.
             */
            items: components["schemas"]["ReturnItemSchema"][];
        };
        /**
         * LocalizedDescriptionSchema
         * @description Descriptions by locale.
         */
        LocalizedDescriptionSchema: {
            [key: string]: string;
        };
        /** TextileMaterialSchema */
        TextileMaterialSchema: {
            /**
             * Material Id
             * @description ID of the material.
             */
            material_id: number;
            /**
             * Fraction
             * @description Its share of the cluster, in per cent.
             */
            fraction: number;
        };
        /** MaterialCompositionTextileSchema */
        MaterialCompositionTextileSchema: {
            /**
             * Cluster Id
             * @description ID of the part of the product.
             */
            cluster_id: number;
            /** Components */
            components: components["schemas"]["TextileMaterialSchema"][];
        };
        /** NonTextileMaterialSchema */
        NonTextileMaterialSchema: {
            /**
             * Material Id
             * @description ID of the material.
             */
            material_id: number;
        };
        /** MaterialCompositionNonTextileSchema */
        MaterialCompositionNonTextileSchema: {
            /**
             * Cluster Id
             * @description ID of the part of the product.
             */
            cluster_id: number;
            /** Components */
            components: components["schemas"]["NonTextileMaterialSchema"][];
        };
        /** PriceSchema */
        PriceSchema: {
            /**
             * Country Code
             * @description ISO 3166-1 alpha-2.
             */
            country_code: string;
            /**
             * Retail Price
             * @description The regular price, in the currency of the country.
             */
            retail_price: number;
            /**
             * Sale Price
             * @description The price while it is on sale; it may equal the retail price.
             */
            sale_price?: number | null;
        };
        /** UpsertProductItemSchema */
        UpsertProductItemSchema: {
            /**
             * Style Key
             * @description Unique among the styles of a seller; variants with the same key are one style.
             */
            style_key: string;
            /**
             * Sku
             * @description Unique among the variants of a seller.
             */
            sku: string;
            /**
             * Ean
             * @description EAN-13: 13 digits with a GS1 prefix and the right check digit.
             */
            ean?: string | null;
            /** Hs Code */
            hs_code?: string | null;
            /**
             * Name
             * @description The name of the design alone, without category, color or material. Null if it has none.
             */
            name?: string | null;
            /**
             * Description
             * @deprecated
             * @description `descriptions` takes its place.
             */
            description?: string | null;
            descriptions?: components["schemas"]["LocalizedDescriptionSchema"] | null;
            /**
             * Color
             * @description ID of the color.
             */
            color: number;
            /** Size */
            size: number | null;
            /** Second Size */
            second_size?: number | null;
            /**
             * Brand
             * @description ID of the brand.
             */
            brand: number;
            /**
             * Category
             * @description ID of the category.
             */
            category: number;
            /**
             * Quantity
             * @description What there is of it now. Null leaves the stock as it is.
             */
            quantity?: number | null;
            /**
             * Weight
             * @description In grams.
             */
            weight: number;
            /**
             * Countries
             * @description Where it is to be sold. Null or empty: in every country of the marketplace.
             */
            countries?: string[] | null;
            /**
             * Country Of Origin
             * @description ISO 3166-1 alpha-2.
             */
            country_of_origin: string;
            /**
             * Attributes
             * @description IDs of attributes of plain groups.
             */
            attributes: number[];
            /** Material Composition Textile */
            material_composition_textile?: components["schemas"]["MaterialCompositionTextileSchema"][] | null;
            /** Material Composition Non Textile */
            material_composition_non_textile?: components["schemas"]["MaterialCompositionNonTextileSchema"][] | null;
            /**
             * Prices
             * @description Replaces the prices of all countries.
             */
            prices: components["schemas"]["PriceSchema"][];
            /**
             * Images
             * @description Addresses of images (http or https).
             */
            images: string[];
        };
        /** UpsertProductSchema */
        UpsertProductSchema: {
            /**
             * Items
             * @description List of variants to create or replace.
             */
            items: components["schemas"]["UpsertProductItemSchema"][];
        };
        /** UpdateProductStatusResponseSchema */
        UpdateProductStatusResponseSchema: {
            /**
             * Batchrequestid
             * Format: uuid
             */
            batchRequestId: string;
        };
        /** UpdateProductStatusItemSchema */
        UpdateProductStatusItemSchema: {
            /**
             * Style Key
             * @description What all variants of the style name.
             */
            style_key: string;
            /** @description One of published, draft, inactive: `published` asks for approval, or brings an inactive style back; `draft` takes a style back that is not approved; `inactive` hides one that was. */
            status: string;
        };
        /** UpdateProductStatusSchema */
        UpdateProductStatusSchema: {
            /**
             * Items
             * @description List of styles and the status that each is to have.
             */
            items: components["schemas"]["UpdateProductStatusItemSchema"][];
        };
        /** UpdateStockResponseSchema */
        UpdateStockResponseSchema: {
            /**
             * Batchrequestid
             * Format: uuid
             */
            batchRequestId: string;
        };
        /** UpdateStockItemSchema */
        UpdateStockItemSchema: {
            /**
             * Sku
             * @description Unique among the variants of a seller.
             */
            sku: string;
            /**
             * Quantity
             * @description What there is of it now.
             */
            quantity: number;
            /**
             * Valid At
             * @description When this was so at the seller; without a zone it is UTC. An older update never replaces a newer one.
             */
            valid_at?: string | null;
        };
        /** UpdateStockSchema */
        UpdateStockSchema: {
            /**
             * Items
             * @description List of quantities to set.
             */
            items: components["schemas"]["UpdateStockItemSchema"][];
        };
        /** UpdatePriceResponseSchema */
        UpdatePriceResponseSchema: {
            /**
             * Batchrequestid
             * Format: uuid
             */
            batchRequestId: string;
        };
        /** PriceSchemaNullable */
        PriceSchemaNullable: {
            /**
             * Country Code
             * @description ISO 3166-1 alpha-2.
             */
            country_code: string;
            /**
             * Retail Price
             * @description The regular price, in the currency of the country. Null keeps what there is.
             */
            retail_price?: number | null;
            /**
             * Sale Price
             * @description The price while it is on sale; it may equal the retail price. Null removes what there is.
             */
            sale_price?: number | null;
        };
        /** UpdatePriceItemSchema */
        UpdatePriceItemSchema: {
            /**
             * Sku
             * @description Unique among the variants of a seller.
             */
            sku: string;
            price: components["schemas"]["PriceSchemaNullable"];
            /**
             * Valid At
             * @description When this was so at the seller; without a zone it is UTC. An older update never replaces a newer one.
             */
            valid_at?: string | null;
        };
        /** UpdatePriceSchema */
        UpdatePriceSchema: {
            /**
             * Items
             * @description List of prices to set.
             */
            items: components["schemas"]["UpdatePriceItemSchema"][];
        };
        /** ReportSchema */
        ReportSchema: {
            /**
             * ID
             * @description Always present.
             */
            id?: number | null;
            /**
             * Type
             * @description One of SELLABLE_STOCK, WAREHOUSE_MOVEMENTS, DAC7.
             */
            type: string;
            /** File Name */
            file_name: string;
            /**
             * File Url
             * @description Path of the file on this host. It needs the API key.
             */
            file_url: string;
            /**
             * Report Date
             * Format: date
             * @description The day that it is about.
             */
            date: string;
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
        };
        /** PagedReportSchema */
        PagedReportSchema: {
            /** Items */
            items: components["schemas"]["ReportSchema"][];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * ReportType
         * @enum {string}
         */
        ReportType: "SELLABLE_STOCK" | "WAREHOUSE_MOVEMENTS" | "DAC7";
        /**
         * Status
         * @enum {string}
         */
        Status: "draft" | "pending_approval" | "rejected" | "pending_active" | "active" | "inactive" | "problem";
        /** GetProductItemSchema */
        GetProductItemSchema: {
            /**
             * Style Key
             * @description Never null here.
             */
            style_key: string | null;
            status: components["schemas"]["Status"];
            /** Sku */
            sku: string;
            /** Ean */
            ean: string | null;
            /** Name */
            name: string | null;
            /**
             * Description
             * @deprecated
             * @description `descriptions` takes its place.
             */
            description: string | null;
            descriptions: components["schemas"]["LocalizedDescriptionSchema"] | null;
            /** Color */
            color: number | null;
            /** Size */
            size: number | null;
            /** Second Size */
            second_size: number | null;
            /** Brand */
            brand: number;
            /** Category */
            category: number;
            /**
             * Quantity
             * @description What the seller has of it; null until it is said.
             */
            quantity: number | null;
            /**
             * Quantity Fbm
             * @description What the marketplace has of it: null here.
             */
            quantity_fbm: number | null;
            /**
             * Weight
             * @description In grams.
             */
            weight: number | null;
            /** Countries */
            countries: string[] | null;
            /** Country Of Origin */
            country_of_origin: string | null;
            /** Attributes */
            attributes: number[];
            /** Material Composition Textile */
            material_composition_textile?: components["schemas"]["MaterialCompositionTextileSchema"][] | null;
            /** Material Composition Non Textile */
            material_composition_non_textile?: components["schemas"]["MaterialCompositionNonTextileSchema"][] | null;
            /** Prices */
            prices: components["schemas"]["PriceSchema"][];
            /** Images */
            images: string[];
            /**
             * Missing
             * @description What keeps a product with the status `problem` from being active. Absent otherwise.
             */
            missing?: ("image" | "quantity" | "retail_price")[];
        };
        /** GetProductsResponseSchema */
        GetProductsResponseSchema: {
            /** Items */
            items: components["schemas"]["GetProductItemSchema"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** RejectionReasonSchema */
        RejectionReasonSchema: {
            /** Key */
            key: string;
            /** Type */
            type: string;
            /** Name */
            name: string;
            /** Description */
            description: string;
        };
        /** RejectedProductSchema */
        RejectedProductSchema: {
            /** Style Key */
            style_key?: string | null;
            /** Rejection Reasons */
            rejection_reasons: components["schemas"]["RejectionReasonSchema"][];
            /** Rejection Message */
            rejection_message?: string | null;
            /**
             * Rejected Product Ids Hint
             * @description Null here: reasons are about the style as a whole.
             */
            rejected_product_ids_hint?: {
                [key: string]: unknown;
            } | null;
        };
        /** PagedRejectedProductSchema */
        PagedRejectedProductSchema: {
            /** Items */
            items: components["schemas"]["RejectedProductSchema"][];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * RequestStatus
         * @enum {string}
         */
        RequestStatus: "pending" | "processing" | "completed" | "retry" | "failed";
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
        /** CancelOrderResultsResponseSchema */
        CancelOrderResultsResponseSchema: {
            /**
             * Batchrequestid
             * Format: uuid
             */
            batchRequestId: string;
            status: components["schemas"]["RequestStatus"];
            /**
             * Items
             * @description One result per decided entry, in the order of the request.
             */
            items: components["schemas"]["CancelOrderResultItemSchema"][];
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
        /** ShipmentOrderResultsResponseSchema */
        ShipmentOrderResultsResponseSchema: {
            /**
             * Batchrequestid
             * Format: uuid
             */
            batchRequestId: string;
            status: components["schemas"]["RequestStatus"];
            /**
             * Items
             * @description One result per decided entry, in the order of the request.
             */
            items: components["schemas"]["ShipmentResultItemSchema"][];
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
        /** ReturnResultsSchema */
        ReturnResultsSchema: {
            /**
             * Batchrequestid
             * Format: uuid
             */
            batchRequestId: string;
            status: components["schemas"]["RequestStatus"];
            /**
             * Items
             * @description One result per decided entry, in the order of the request.
             */
            items: components["schemas"]["ReturnResultItemSchema"][];
        };
        /** UpsertProductResultItemSchema */
        UpsertProductResultItemSchema: {
            requestItem: components["schemas"]["UpsertProductItemSchema"];
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
            errorCodes?: ("category_not_found" | "category_locked" | "brand_not_found" | "color_not_found" | "size_not_found" | "size_required" | "second_size_not_found" | "second_size_required" | "attribute_not_found" | "attribute_group_missing" | "attribute_not_needed" | "attribute_misplaced" | "attribute_exclusive" | "material_not_found" | "material_fractions" | "composition_required" | "composition_wrong_type" | "sku_of_another_style" | "sku_unusable" | "ean_invalid" | "image_url_invalid" | "country_not_sold" | "sale_price_above_retail" | "price_too_precise" | "price_country_twice" | "style_locked" | "batch_given_up")[];
        };
        /** UpsertProductBatchResultsResponseSchema */
        UpsertProductBatchResultsResponseSchema: {
            /**
             * Batchrequestid
             * Format: uuid
             */
            batchRequestId: string;
            status: components["schemas"]["RequestStatus"];
            /**
             * Items
             * @description One result per decided entry, in the order of the request.
             */
            items: components["schemas"]["UpsertProductResultItemSchema"][];
        };
        /** UpdateProductStatusResultItemSchema */
        UpdateProductStatusResultItemSchema: {
            requestItem: components["schemas"]["UpdateProductStatusItemSchema"];
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
            errorCodes?: ("product_master_not_found" | "status_unknown" | "status_not_allowed" | "batch_given_up")[];
        };
        /** UpdateProductStatusBatchResultsResponseSchema */
        UpdateProductStatusBatchResultsResponseSchema: {
            /**
             * Batchrequestid
             * Format: uuid
             */
            batchRequestId: string;
            /** Status */
            status: components["schemas"]["RequestStatus"] | string;
            /**
             * Items
             * @description One result per decided entry, in the order of the request.
             */
            items: components["schemas"]["UpdateProductStatusResultItemSchema"][];
        };
        /** UpdateStockResultItemSchema */
        UpdateStockResultItemSchema: {
            requestItem: components["schemas"]["UpdateStockItemSchema"];
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
            errorCodes?: ("sku_not_found" | "stale_update" | "valid_at_in_future" | "batch_given_up")[];
        };
        /** StockBatchResultsResponseSchema */
        StockBatchResultsResponseSchema: {
            /**
             * Batchrequestid
             * Format: uuid
             */
            batchRequestId: string;
            status: components["schemas"]["RequestStatus"];
            /**
             * Items
             * @description One result per decided entry, in the order of the request.
             */
            items: components["schemas"]["UpdateStockResultItemSchema"][];
        };
        /** UpdatePriceResultItemSchema */
        UpdatePriceResultItemSchema: {
            requestItem: components["schemas"]["UpdatePriceItemSchema"];
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
            errorCodes?: ("sku_not_found" | "stale_update" | "valid_at_in_future" | "country_not_sold" | "price_missing" | "sale_price_above_retail" | "price_too_precise" | "batch_given_up")[];
        };
        /** PriceBatchResultsResponseSchema */
        PriceBatchResultsResponseSchema: {
            /**
             * Batchrequestid
             * Format: uuid
             */
            batchRequestId: string;
            status: components["schemas"]["RequestStatus"];
            /**
             * Items
             * @description One result per decided entry, in the order of the request.
             */
            items: components["schemas"]["UpdatePriceResultItemSchema"][];
        };
        /** WebhookEventSchema */
        WebhookEventSchema: {
            /** Description */
            description: string;
            /** Event */
            event: string;
        };
        /**
         * EventType
         * @enum {string}
         */
        EventType: "order.created" | "order.cancelled" | "order.shipped" | "order.returned" | "order_items.shipped" | "order_items.cancelled" | "order_items.returned" | "stock.updated" | "product_master.status_updated" | "order.updated" | "batch.completed" | "batch.failed" | "webhook.test";
        /** WebhookSubscriptionSchema */
        WebhookSubscriptionSchema: {
            /** Events */
            events: components["schemas"]["EventType"][];
            /**
             * Url
             * @description The URL of the webhook endpoint.
             */
            url: string;
            /**
             * ID
             * @description Always present.
             */
            id?: number | null;
            /**
             * Description
             * @description What it is used for.
             */
            description?: string | null;
            /**
             * Enabled
             * @description Whether it is on. Switched off too when nothing but failures came back for 48 hours.
             * @default true
             */
            enabled: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Disabled Reason
             * @description Why it is off. Null while it is on.
             */
            disabled_reason?: string | null;
            /**
             * Failing Since
             * @description Since when nothing but failures came back. Null where the last attempt succeeded.
             */
            failing_since?: string | null;
        };
        /** SecretWebhookSubscriptionSchema */
        SecretWebhookSubscriptionSchema: {
            /** Events */
            events: components["schemas"]["EventType"][];
            /**
             * Url
             * @description The URL of the webhook endpoint.
             */
            url: string;
            /**
             * ID
             * @description Always present.
             */
            id?: number | null;
            /**
             * Description
             * @description What it is used for.
             */
            description?: string | null;
            /**
             * Enabled
             * @description Whether it is on. Switched off too when nothing but failures came back for 48 hours.
             * @default true
             */
            enabled: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Disabled Reason
             * @description Why it is off. Null while it is on.
             */
            disabled_reason?: string | null;
            /**
             * Failing Since
             * @description Since when nothing but failures came back. Null where the last attempt succeeded.
             */
            failing_since?: string | null;
            /**
             * Client Secret
             * @description Shown this once.
             */
            client_secret: string;
        };
        /** WebhookSubscriptionPostSchema */
        WebhookSubscriptionPostSchema: {
            /** Events */
            events: components["schemas"]["EventType"][];
            /**
             * Url
             * Format: uri
             */
            url: string;
            /** Description */
            description?: string | null;
        };
        /** WebhookSubscriptionPatchSchemaPatch */
        WebhookSubscriptionPatchSchemaPatch: {
            /** Events */
            events?: components["schemas"]["EventType"][] | null;
            /** Url */
            url?: string | null;
            /** Description */
            description?: string | null;
            /** Enabled */
            enabled?: boolean | null;
        };
        /** OrderCreatedWebhookSchema */
        OrderCreatedWebhookSchema: {
            /**
             * ID
             * @description Grows in the order of what happened to the merchant.
             */
            id?: number | null;
            /**
             * Event
             * @constant
             */
            event: "order.created";
            /**
             * Timestamp
             * Format: date-time
             * @description When it happened.
             */
            timestamp?: string;
            message: components["schemas"]["GetOrderSchema"];
            /** Subscription Id */
            subscription_id?: number | null;
        };
        /** OrderCancelledWebhookSchema */
        OrderCancelledWebhookSchema: {
            /**
             * ID
             * @description Grows in the order of what happened to the merchant.
             */
            id?: number | null;
            /**
             * Event
             * @constant
             */
            event: "order.cancelled";
            /**
             * Timestamp
             * Format: date-time
             * @description When it happened.
             */
            timestamp?: string;
            message: components["schemas"]["GetOrderSchema"];
            /** Subscription Id */
            subscription_id?: number | null;
        };
        /** OrderShippedWebhookSchema */
        OrderShippedWebhookSchema: {
            /**
             * ID
             * @description Grows in the order of what happened to the merchant.
             */
            id?: number | null;
            /**
             * Event
             * @constant
             */
            event: "order.shipped";
            /**
             * Timestamp
             * Format: date-time
             * @description When it happened.
             */
            timestamp?: string;
            message: components["schemas"]["GetOrderSchema"];
            /** Subscription Id */
            subscription_id?: number | null;
        };
        /** OrderReturnedWebhookSchema */
        OrderReturnedWebhookSchema: {
            /**
             * ID
             * @description Grows in the order of what happened to the merchant.
             */
            id?: number | null;
            /**
             * Event
             * @constant
             */
            event: "order.returned";
            /**
             * Timestamp
             * Format: date-time
             * @description When it happened.
             */
            timestamp?: string;
            message: components["schemas"]["GetOrderSchema"];
            /** Subscription Id */
            subscription_id?: number | null;
        };
        /** GetShipmentSchema */
        GetShipmentSchema: {
            /** Items */
            items: number[];
            /**
             * Carrier key
             * @description That of the order where nothing was shipped.
             */
            carrier_key: string;
            /** Return Tracking Key */
            return_tracking_key?: string | null;
            /** Tracking Key */
            tracking_key?: string | null;
        };
        /** ShipmentItemsShippedWebhookSchema */
        ShipmentItemsShippedWebhookSchema: {
            /**
             * ID
             * @description Grows in the order of what happened to the merchant.
             */
            id?: number | null;
            /**
             * Event
             * @constant
             */
            event: "order_items.shipped";
            /**
             * Timestamp
             * Format: date-time
             * @description When it happened.
             */
            timestamp?: string;
            message: components["schemas"]["GetShipmentSchema"];
            /** Subscription Id */
            subscription_id?: number | null;
        };
        /** ShipmentItemsCancelledWebhookSchema */
        ShipmentItemsCancelledWebhookSchema: {
            /**
             * ID
             * @description Grows in the order of what happened to the merchant.
             */
            id?: number | null;
            /**
             * Event
             * @constant
             */
            event: "order_items.cancelled";
            /**
             * Timestamp
             * Format: date-time
             * @description When it happened.
             */
            timestamp?: string;
            message: components["schemas"]["GetShipmentSchema"];
            /** Subscription Id */
            subscription_id?: number | null;
        };
        /** ShipmentItemsReturnedWebhookSchema */
        ShipmentItemsReturnedWebhookSchema: {
            /**
             * ID
             * @description Grows in the order of what happened to the merchant.
             */
            id?: number | null;
            /**
             * Event
             * @constant
             */
            event: "order_items.returned";
            /**
             * Timestamp
             * Format: date-time
             * @description When it happened.
             */
            timestamp?: string;
            message: components["schemas"]["GetShipmentSchema"];
            /** Subscription Id */
            subscription_id?: number | null;
        };
        /** WebhookStockSchema */
        WebhookStockSchema: {
            /** Sku */
            sku: string;
            /** Quantity */
            quantity: number | null;
            /** Quantity Fbm */
            quantity_fbm: number | null;
        };
        /** StockWebhookMessageSchema */
        StockWebhookMessageSchema: {
            /**
             * ID
             * @description Grows in the order of what happened to the merchant.
             */
            id?: number | null;
            /**
             * Event
             * @constant
             */
            event: "stock.updated";
            /**
             * Timestamp
             * Format: date-time
             * @description When it happened.
             */
            timestamp?: string;
            /** Message */
            message: components["schemas"]["WebhookStockSchema"][];
            /** Subscription Id */
            subscription_id?: number | null;
        };
        /** GetProductMasterSchema */
        GetProductMasterSchema: {
            /**
             * External Reference Key
             * @description Style key of the product.
             */
            external_reference_key?: string | null;
            /**
             * Status
             * @default draft
             */
            status: string;
            /** Rejection Reasons */
            rejection_reasons?: components["schemas"]["RejectionReasonSchema"][] | null;
            /** Rejection Message */
            rejection_message?: string | null;
            /** Rejected Product Ids Hint */
            rejected_product_ids_hint?: {
                [key: string]: unknown;
            } | null;
        };
        /** ProductMasterStatusUpdatedWebhookMessageSchema */
        ProductMasterStatusUpdatedWebhookMessageSchema: {
            /**
             * ID
             * @description Grows in the order of what happened to the merchant.
             */
            id?: number | null;
            /**
             * Event
             * @constant
             */
            event: "product_master.status_updated";
            /**
             * Timestamp
             * Format: date-time
             * @description When it happened.
             */
            timestamp?: string;
            message: components["schemas"]["GetProductMasterSchema"];
            /** Subscription Id */
            subscription_id?: number | null;
        };
        /** OrderUpdatedWebhookSchema */
        OrderUpdatedWebhookSchema: {
            /**
             * ID
             * @description Grows in the order of what happened to the merchant.
             */
            id?: number | null;
            /**
             * Event
             * @constant
             */
            event: "order.updated";
            /**
             * Timestamp
             * Format: date-time
             * @description When it happened.
             */
            timestamp?: string;
            message: components["schemas"]["GetOrderSchema"];
            /** Subscription Id */
            subscription_id?: number | null;
        };
        /** BatchMessageSchema */
        BatchMessageSchema: {
            /** Format: uuid */
            batchRequestId: string;
            operation: string;
            status: string;
            total: number;
            succeeded: number;
            failed: number;
        };
        /** BatchCompletedWebhookSchema */
        BatchCompletedWebhookSchema: {
            /**
             * ID
             * @description Grows in the order of what happened to the merchant.
             */
            id?: number | null;
            /**
             * Event
             * @constant
             */
            event: "batch.completed";
            /**
             * Timestamp
             * Format: date-time
             * @description When it happened.
             */
            timestamp?: string;
            message: components["schemas"]["BatchMessageSchema"];
            /** Subscription Id */
            subscription_id?: number | null;
        };
        /** BatchFailedWebhookSchema */
        BatchFailedWebhookSchema: {
            /**
             * ID
             * @description Grows in the order of what happened to the merchant.
             */
            id?: number | null;
            /**
             * Event
             * @constant
             */
            event: "batch.failed";
            /**
             * Timestamp
             * Format: date-time
             * @description When it happened.
             */
            timestamp?: string;
            message: components["schemas"]["BatchMessageSchema"];
            /** Subscription Id */
            subscription_id?: number | null;
        };
        /** TestMessageSchema */
        TestMessageSchema: Record<string, never>;
        /** WebhookTestSchema */
        WebhookTestSchema: {
            /**
             * ID
             * @description Grows in the order of what happened to the merchant.
             */
            id?: number | null;
            /**
             * Event
             * @constant
             */
            event: "webhook.test";
            /**
             * Timestamp
             * Format: date-time
             * @description When it happened.
             */
            timestamp?: string;
            message: components["schemas"]["TestMessageSchema"];
            /** Subscription Id */
            subscription_id?: number | null;
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
        /** @description Characters that no font of the server has, as in `U+1F6D8, U+E000`: the first 100, each once. The document names them, too, and shows `�` in their place */
        "X-Undrawn-Characters": string;
        /** @description `wait=N` when the call was willing to wait (RFC 7240) */
        "Preference-Applied": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    scapi_app_endpoints_category_api_list_categories: {
        parameters: {
            query?: {
                /** @description Part of the path, in any case. */
                query?: string | null;
                /** @description Categories right below this one. All categories by default. */
                parent_category?: number | null;
                /** @description Number of the page. Not together with `cursor`. */
                page?: number;
                per_page?: number;
                /** @description The `next_cursor` of an earlier answer. Filters are repeated beside it. */
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
                    "application/json": components["schemas"]["GetCategoriesResponseSchema"];
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
    scapi_app_endpoints_category_api_list_attribute_groups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: number;
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
                    "application/json": components["schemas"]["AttributeGroupSchema"][];
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
    scapi_app_endpoints_country_api_get_countries: {
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
                    "application/json": components["schemas"]["CountriesAndLocalesResponseSchema"];
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
    scapi_app_endpoints_brand_api_list_brands: {
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
                    "application/json": components["schemas"]["BrandSchema"][];
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
    scapi_app_endpoints_order_api_get_orders: {
        parameters: {
            query?: {
                order_number?: string | null;
                customer_key?: string | null;
                carrier_key?: string | null;
                shop_country?: string | null;
                order_status?: components["schemas"]["orders_app__models__order__Order__StatusChoices"] | null;
                /** @description Orders that have an item of this status. */
                order_item_status?: components["schemas"]["orders_app__models__order_item__OrderItem__StatusChoices"] | null;
                /** @description Earliest `created_at`; a date alone is its first millisecond. With a zone or offset; without one it is UTC. Inclusive. */
                orders_from?: string | null;
                /** @description Latest `created_at`; a date alone is its last millisecond. With a zone or offset; without one it is UTC. Inclusive. */
                orders_to?: string | null;
                fulfillment_type?: components["schemas"]["FulfillmentTypes"] | null;
                /** @description Number of the page. Not together with `cursor`. */
                page?: number;
                per_page?: number;
                /** @description The `next_cursor` of an earlier answer. Filters are repeated beside it. */
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
                    "application/json": components["schemas"]["PagedGetOrderSchema"];
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
    scapi_app_endpoints_order_api_get_carriers: {
        parameters: {
            query?: {
                /** @description Number of the page. Not together with `cursor`. */
                page?: number;
                per_page?: number;
                /** @description The `next_cursor` of an earlier answer. Filters are repeated beside it. */
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
                    "application/json": components["schemas"]["PagedCarrierSchema"];
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
    scapi_app_endpoints_order_api_cancel_order_items: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name for this write, once for each. For 24 hours the same name with the same payload answers with its batch, whatever its state, and with another payload 422. */
                "Idempotency-Key"?: string;
            };
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
            /** @description Unprocessable Content: the `Idempotency-Key` came before, with another payload */
            422: {
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
    scapi_app_endpoints_order_api_ship_order_items: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name for this write, once for each. For 24 hours the same name with the same payload answers with its batch, whatever its state, and with another payload 422. */
                "Idempotency-Key"?: string;
            };
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
            /** @description Unprocessable Content: the `Idempotency-Key` came before, with another payload */
            422: {
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
    scapi_app_endpoints_order_api_return_order_items: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name for this write, once for each. For 24 hours the same name with the same payload answers with its batch, whatever its state, and with another payload 422. */
                "Idempotency-Key"?: string;
            };
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
            /** @description Unprocessable Content: the `Idempotency-Key` came before, with another payload */
            422: {
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
    scapi_app_endpoints_product_api_get_products: {
        parameters: {
            query?: {
                /** @description Finds what contains it, in any case. */
                style_key?: string | null;
                /** @description Finds what contains it, in any case. */
                sku?: string | null;
                status?: components["schemas"]["Status"] | null;
                /** @description Number of the page. Not together with `cursor`. */
                page?: number;
                per_page?: number;
                /** @description The `next_cursor` of an earlier answer. Filters are repeated beside it. */
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
                    "application/json": components["schemas"]["GetProductsResponseSchema"];
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
    scapi_app_endpoints_product_api_upsert_product: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name for this write, once for each. For 24 hours the same name with the same payload answers with its batch, whatever its state, and with another payload 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpsertProductSchema"];
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
            /** @description Unprocessable Content: the `Idempotency-Key` came before, with another payload */
            422: {
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
    scapi_app_endpoints_product_api_update_product_status: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name for this write, once for each. For 24 hours the same name with the same payload answers with its batch, whatever its state, and with another payload 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProductStatusSchema"];
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
                    "application/json": components["schemas"]["UpdateProductStatusResponseSchema"];
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
            /** @description Unprocessable Content: the `Idempotency-Key` came before, with another payload */
            422: {
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
    scapi_app_endpoints_product_api_update_stock: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name for this write, once for each. For 24 hours the same name with the same payload answers with its batch, whatever its state, and with another payload 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateStockSchema"];
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
                    "application/json": components["schemas"]["UpdateStockResponseSchema"];
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
            /** @description Unprocessable Content: the `Idempotency-Key` came before, with another payload */
            422: {
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
    scapi_app_endpoints_product_api_update_price: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name for this write, once for each. For 24 hours the same name with the same payload answers with its batch, whatever its state, and with another payload 422. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePriceSchema"];
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
                    "application/json": components["schemas"]["UpdatePriceResponseSchema"];
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
            /** @description Unprocessable Content: the `Idempotency-Key` came before, with another payload */
            422: {
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
    scapi_app_endpoints_order_api_get_delivery_document: {
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
                    "X-Undrawn-Characters": components["headers"]["X-Undrawn-Characters"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
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
    scapi_app_endpoints_order_api_get_order_invoice: {
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
                    "application/pdf": string;
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
    scapi_app_endpoints_order_api_get_order_invoices: {
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
                    "application/pdf": string;
                    "application/zip": string;
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
    scapi_app_endpoints_report_api_list_reports: {
        parameters: {
            query?: {
                type?: components["schemas"]["ReportType"] | null;
                /** @description Part of the ID. */
                query?: string | null;
                /** @description Number of the page. Not together with `cursor`. */
                page?: number;
                per_page?: number;
                /** @description The `next_cursor` of an earlier answer. Filters are repeated beside it. */
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
                    "application/json": components["schemas"]["PagedReportSchema"];
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
    scapi_app_endpoints_report_api_download_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_id: number;
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
                    "application/octet-stream": string;
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
    scapi_app_endpoints_product_api_get_rejected_products: {
        parameters: {
            query?: {
                /** @description Finds what contains it, in any case. */
                style_key?: string | null;
                /** @description Number of the page. Not together with `cursor`. */
                page?: number;
                per_page?: number;
                /** @description The `next_cursor` of an earlier answer. Filters are repeated beside it. */
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
                    "application/json": components["schemas"]["PagedRejectedProductSchema"];
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
    scapi_app_endpoints_product_api_delete_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sku: string;
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
    scapi_app_endpoints_result_api_get_cancel_order_batch_results: {
        parameters: {
            query: {
                batch_request_id: string;
                /** @description Only entries with `success: false`. */
                items?: "failed";
                /** @description Results to pass over. */
                offset?: number;
                /** @description Results to list at most. All by default. */
                limit?: number;
            };
            header?: {
                /** @description `wait=N` holds the answer until the batch is final or N seconds have passed, 30 at most (RFC 7240). */
                Prefer?: string;
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
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "Retry-After": components["headers"]["Retry-After"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelOrderResultsResponseSchema"];
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
    scapi_app_endpoints_result_api_get_ship_order_batch_results: {
        parameters: {
            query: {
                batch_request_id: string;
                /** @description Only entries with `success: false`. */
                items?: "failed";
                /** @description Results to pass over. */
                offset?: number;
                /** @description Results to list at most. All by default. */
                limit?: number;
            };
            header?: {
                /** @description `wait=N` holds the answer until the batch is final or N seconds have passed, 30 at most (RFC 7240). */
                Prefer?: string;
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
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "Retry-After": components["headers"]["Retry-After"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentOrderResultsResponseSchema"];
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
    scapi_app_endpoints_result_api_get_return_order_batch_results: {
        parameters: {
            query: {
                batch_request_id: string;
                /** @description Only entries with `success: false`. */
                items?: "failed";
                /** @description Results to pass over. */
                offset?: number;
                /** @description Results to list at most. All by default. */
                limit?: number;
            };
            header?: {
                /** @description `wait=N` holds the answer until the batch is final or N seconds have passed, 30 at most (RFC 7240). */
                Prefer?: string;
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
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "Retry-After": components["headers"]["Retry-After"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnResultsSchema"];
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
    scapi_app_endpoints_result_api_get_product_batch_results: {
        parameters: {
            query: {
                batch_request_id: string;
                /** @description Only entries with `success: false`. */
                items?: "failed";
                /** @description Results to pass over. */
                offset?: number;
                /** @description Results to list at most. All by default. */
                limit?: number;
            };
            header?: {
                /** @description `wait=N` holds the answer until the batch is final or N seconds have passed, 30 at most (RFC 7240). */
                Prefer?: string;
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
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "Retry-After": components["headers"]["Retry-After"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpsertProductBatchResultsResponseSchema"];
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
    scapi_app_endpoints_result_api_get_product_status_update_batch_results: {
        parameters: {
            query: {
                batch_request_id: string;
                /** @description Only entries with `success: false`. */
                items?: "failed";
                /** @description Results to pass over. */
                offset?: number;
                /** @description Results to list at most. All by default. */
                limit?: number;
            };
            header?: {
                /** @description `wait=N` holds the answer until the batch is final or N seconds have passed, 30 at most (RFC 7240). */
                Prefer?: string;
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
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "Retry-After": components["headers"]["Retry-After"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateProductStatusBatchResultsResponseSchema"];
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
    scapi_app_endpoints_result_api_get_stock_batch_results: {
        parameters: {
            query: {
                batch_request_id: string;
                /** @description Only entries with `success: false`. */
                items?: "failed";
                /** @description Results to pass over. */
                offset?: number;
                /** @description Results to list at most. All by default. */
                limit?: number;
            };
            header?: {
                /** @description `wait=N` holds the answer until the batch is final or N seconds have passed, 30 at most (RFC 7240). */
                Prefer?: string;
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
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "Retry-After": components["headers"]["Retry-After"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockBatchResultsResponseSchema"];
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
    scapi_app_endpoints_result_api_get_price_batch_results: {
        parameters: {
            query: {
                batch_request_id: string;
                /** @description Only entries with `success: false`. */
                items?: "failed";
                /** @description Results to pass over. */
                offset?: number;
                /** @description Results to list at most. All by default. */
                limit?: number;
            };
            header?: {
                /** @description `wait=N` holds the answer until the batch is final or N seconds have passed, 30 at most (RFC 7240). */
                Prefer?: string;
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
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    "Retry-After": components["headers"]["Retry-After"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchResultsResponseSchema"];
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
    scapi_app_endpoints_webhook_api_get_webhook_event_types: {
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
                    "application/json": components["schemas"]["WebhookEventSchema"][];
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
    scapi_app_endpoints_webhook_api_get_webhook_subscriptions: {
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
                    "application/json": components["schemas"]["WebhookSubscriptionSchema"][];
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
    scapi_app_endpoints_webhook_api_post_webhook_subscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSubscriptionPostSchema"];
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
                    "application/json": components["schemas"]["SecretWebhookSubscriptionSchema"];
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
    scapi_app_endpoints_webhook_api_get_webhook_subscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: number;
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
                    "application/json": components["schemas"]["WebhookSubscriptionSchema"];
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
    scapi_app_endpoints_webhook_api_delete_webhook_subscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: number;
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
    scapi_app_endpoints_webhook_api_update_webhook_subscription_patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSubscriptionPatchSchemaPatch"];
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
                    "application/json": components["schemas"]["WebhookSubscriptionSchema"];
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
    scapi_app_endpoints_webhook_api_order_created_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCreatedWebhookSchema"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
        };
    };
    scapi_app_endpoints_webhook_api_order_cancelled_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCancelledWebhookSchema"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
        };
    };
    scapi_app_endpoints_webhook_api_order_shipped_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderShippedWebhookSchema"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
        };
    };
    scapi_app_endpoints_webhook_api_order_returned_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReturnedWebhookSchema"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
        };
    };
    scapi_app_endpoints_webhook_api_order_items_shipped_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentItemsShippedWebhookSchema"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
        };
    };
    scapi_app_endpoints_webhook_api_order_items_cancelled_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentItemsCancelledWebhookSchema"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
        };
    };
    scapi_app_endpoints_webhook_api_order_items_returned_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentItemsReturnedWebhookSchema"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
        };
    };
    scapi_app_endpoints_webhook_api_stock_updated_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockWebhookMessageSchema"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
        };
    };
    scapi_app_endpoints_webhook_api_product_master_status_updated_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductMasterStatusUpdatedWebhookMessageSchema"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
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
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestSchema"];
                };
            };
        };
    };
    receive_order_created: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCreatedWebhookSchema"];
            };
        };
        responses: {
            /** @description Taken. Anything else is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receive_order_cancelled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCancelledWebhookSchema"];
            };
        };
        responses: {
            /** @description Taken. Anything else is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receive_order_shipped: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderShippedWebhookSchema"];
            };
        };
        responses: {
            /** @description Taken. Anything else is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receive_order_returned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReturnedWebhookSchema"];
            };
        };
        responses: {
            /** @description Taken. Anything else is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receive_order_items_shipped: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentItemsShippedWebhookSchema"];
            };
        };
        responses: {
            /** @description Taken. Anything else is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receive_order_items_cancelled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentItemsCancelledWebhookSchema"];
            };
        };
        responses: {
            /** @description Taken. Anything else is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receive_order_items_returned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentItemsReturnedWebhookSchema"];
            };
        };
        responses: {
            /** @description Taken. Anything else is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receive_stock_updated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockWebhookMessageSchema"];
            };
        };
        responses: {
            /** @description Taken. Anything else is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receive_product_master_status_updated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductMasterStatusUpdatedWebhookMessageSchema"];
            };
        };
        responses: {
            /** @description Taken. Anything else is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receive_order_updated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderUpdatedWebhookSchema"];
            };
        };
        responses: {
            /** @description Taken. Anything else is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receive_batch_completed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchCompletedWebhookSchema"];
            };
        };
        responses: {
            /** @description Taken. Anything else is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receive_batch_failed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchFailedWebhookSchema"];
            };
        };
        responses: {
            /** @description Taken. Anything else is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receive_webhook_test: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookTestSchema"];
            };
        };
        responses: {
            /** @description Taken. Anything else is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
