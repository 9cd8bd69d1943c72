DELETE FROM block_lately
