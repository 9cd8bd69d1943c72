SELECT count(*) FROM block_lately
