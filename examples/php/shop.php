<?php
// A shop of one page, without any library: php -S 127.0.0.1:3000 shop.php
// It keeps orders in a file beside itself; a real shop has a database.
$project = getenv('UNITPAY_PROJECT_ID');
$key = getenv('UNITPAY_SECRET_KEY');
$unitpay = getenv('UNITPAY_BASE_URL') ?: 'https://unitpay.ru';
$file = getenv('ORDERS_FILE') ?: __DIR__ . '/orders.json';
$price = '900.00';

/** Changes the orders under a lock: two webhooks may come at once. */
function orders(string $file, ?callable $change = null): array {
    $handle = fopen($file, 'c+');
    flock($handle, LOCK_EX);
    $orders = json_decode(stream_get_contents($handle) ?: '{}', true) ?: [];
    if ($change !== null) {
        $orders = $change($orders);
        ftruncate($handle, 0);
        rewind($handle);
        fwrite($handle, json_encode($orders, JSON_FORCE_OBJECT));
    }
    fclose($handle);
    return $orders;
}

function answer(array $reply, int $status = 200): void {
    http_response_code($status);
    header('Content-Type: application/json');
    echo json_encode($reply, JSON_UNESCAPED_UNICODE);
}

/** Is it UnitPay's? The values in the order of their names, method and key around them. */
function is_genuine(string $method, array $params, string $key): bool {
    $signature = $params['signature'] ?? '';
    unset($params['sign'], $params['signature']);
    ksort($params, SORT_STRING);
    foreach ($params as $value) if (!is_string($value) || str_contains($value, '{up}')) return false;
    return is_string($signature) && hash_equals(hash('sha256', implode('{up}', [$method, ...array_values($params), $key])), $signature);
}

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);

if ($path === '/orders' && $_SERVER['REQUEST_METHOD'] === 'POST') {
    $id = 'order-' . bin2hex(random_bytes(4));
    orders($file, fn ($orders) => $orders + [$id => ['paid' => false]]);
    $query = http_build_query([
        'method' => 'initPayment', 'paymentType' => 'card', 'account' => $id, 'sum' => $price,
        'desc' => 'Phone case', 'projectId' => $project, 'secretKey' => $key,
    ]);
    $reply = json_decode(file_get_contents("$unitpay/api?$query"), true);
    answer(['id' => $id, 'url' => $reply['result']['redirectUrl']]);
} elseif (preg_match('#^/orders/([\w-]+)$#', $path, $match)) {
    $order = orders($file)[$match[1]] ?? null;
    $order === null ? answer(['error' => 'not found'], 404) : answer($order);
} elseif ($path === '/unitpay') {
    $method = $_GET['method'] ?? '';
    $params = $_GET['params'] ?? [];
    if (!is_string($method) || !is_array($params) || !is_genuine($method, $params, $key)) {
        answer(['error' => ['message' => 'Неверная подпись']]);
    } elseif (($params['orderSum'] ?? '') !== $price || ($params['orderCurrency'] ?? '') !== 'RUB' || !isset(orders($file)[$params['account'] ?? ''])) {
        answer(['error' => ['message' => 'Нет такого заказа']]);
    } else {
        ['account' => $id, 'unitpayId' => $payment] = $params;
        // The order remembers which payment paid it: two can pay one order, and the lock lets one of them be first.
        if ($method === 'pay') {
            orders($file, function ($orders) use ($id, $payment) {
                $by = $orders[$id]['by'] ?? $payment;
                // Another payment has paid: this one has to go back. A job of yours calls refundPayment for what stands here.
                if ($by !== $payment) $orders[$id]['refund'][$payment] = true;
                return [$id => ['paid' => true, 'by' => $by] + $orders[$id]] + $orders;
            });
        }
        // Paid by another payment: refuse while nobody is charged, accept once they are.
        $by = orders($file)[$id]['by'] ?? $payment;
        if ($method !== 'pay' && $by !== $payment) answer(['error' => ['message' => 'Заказ уже оплачен']]);
        else answer(['result' => ['message' => 'Запрос успешно обработан']]);
    }
} else {
    answer(['error' => 'not found'], 404);
}
